/** One case of a benchmark: what we did and what the bare minimum does, measured in turn in the same run. */
export type Measured = {
  case: string;
  unit: string;
  better: 'higher' | 'lower';
  /** What the ratio must keep to, where something was promised. */
  goal?: number;
  rounds: { ours: number; floor: number }[];
};

export type Row = Measured & { ours: number; floor: number; ratio: number };

export type Bench = () => Promise<Measured[]>;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? sorted.slice(middle - 1, middle + 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

/** Medians over the rounds; the ratio is the median of the rounds' own ratios, since the machine's speed drifts. */
export function summed(measured: Measured): Row {
  const { rounds } = measured;
  const round = (value: number): number => Number(value.toPrecision(4));
  return {
    case: measured.case,
    ours: round(median(rounds.map((one) => one.ours))),
    floor: round(median(rounds.map((one) => one.floor))),
    ratio: round(median(rounds.map((one) => one.ours / one.floor))),
    unit: measured.unit,
    better: measured.better,
    ...(measured.goal !== undefined && { goal: measured.goal }),
    rounds,
  };
}

export function printed(name: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const each = row.rounds.map((one) => (one.ours / one.floor).toFixed(2)).join(' ');
    const goal = row.goal === undefined ? '' : `, goal ${row.goal}`;
    return `${row.case.padEnd(24)} ours ${row.ours} ${row.unit}, floor ${row.floor}, ratio ${row.ratio} (rounds ${each}; ${row.better} is better${goal})`;
  });
  return `${name}\n${lines.join('\n')}\n`;
}
