/** How many words there are, as people count them: whatever stands between spaces. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
