/**
 * I5 who looks after an inquiry when a promise was missed: the first of those who step in, in the practice's order,
 * then the next, and round again. Where nobody steps in, it stays where it is and the practice is told.
 */
export function nextHolder(given: { holder: string | null; stepsIn: readonly string[] }): string | null {
  const others = given.stepsIn.filter((id) => id !== given.holder);
  if (others.length === 0) return given.holder;
  const after = given.holder === null ? -1 : given.stepsIn.indexOf(given.holder);
  return given.stepsIn[(after + 1) % given.stepsIn.length] ?? given.holder;
}
