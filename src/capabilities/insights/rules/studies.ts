/**
 * IN5 what published studies found about whether anybody answers. None of them measured hours.
 * Shares of those asked: `from` to `to`, where several groups were told apart.
 */
export type Study = {
  readonly key: 'chicago' | 'newYork' | 'listed';
  readonly from: number;
  readonly to: number;
  /** Who and when, and where it was read. */
  readonly source: string;
  readonly seenAt: string;
};

export const STUDIES: readonly Study[] = [
  // 21.7 % were never answered.
  {
    key: 'chicago',
    from: 0.783,
    to: 0.783,
    source: 'Hwang & Fujimoto 2022',
    seenAt: 'doi 10.1037/cou0000624',
  },
  {
    key: 'newYork',
    from: 0.34,
    to: 0.5,
    source: 'Kugelmass 2016',
    seenAt: 'sciencecodex.com, kqed.org, benefitspro.com',
  },
  { key: 'listed', from: 0.14, to: 0.14, source: 'New York Attorney General 2023', seenAt: 'ag.ny.gov' },
];
