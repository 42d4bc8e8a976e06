/** Who stands under an answer: a person by name, and the practice once, where its name is theirs already. */
export function signed(name: string, practice: string): string {
  return practice.includes(name) ? practice : `${name}, ${practice}`;
}
