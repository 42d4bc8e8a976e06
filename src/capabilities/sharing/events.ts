/** A client, or a guardian on their page, sent something. The id is the client's, not that of what was sent: that there was a word from them is all that others need. */
export const CLIENT_SHARED = 'ClientShared';
