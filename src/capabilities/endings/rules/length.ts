/** E11 a letter has at most 130 words, without the line that says where the door is. */
export const MOST_WORDS = 130;
