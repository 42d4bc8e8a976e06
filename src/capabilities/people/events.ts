/** P6 a person was erased: whatever other rooms keep of them goes in the same transaction. The id is the person's. */
export const PERSON_ERASED = 'PersonErased';
