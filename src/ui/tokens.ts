/**
 * The one source of colour and measure. `desk.css` gets them as custom properties when the server starts; `public.css`
 * spells them out, because old phones know no custom properties, and a test compares it with this table.
 */
type Shade = { readonly light: string; readonly dark: string };

export const colours = {
  paper: { light: '#fbf8f2', dark: '#15181a' },
  raised: { light: '#ffffff', dark: '#1d2124' },
  ink: { light: '#221d17', dark: '#ece6db' },
  quiet: { light: '#554d43', dark: '#bbb2a5' },
  /** Hairlines that part things. Nobody has to see them. */
  line: { light: '#e5ded2', dark: '#33393c' },
  /** The edge of what can be typed in or pressed: 3:1 against its ground. */
  edge: { light: '#857b6d', dark: '#8a8275' },
  /** What can be done: links and buttons. */
  deed: { light: '#0f5257', dark: '#79c7c2' },
  deedPressed: { light: '#0a3c40', dark: '#a3dcd8' },
  deedInk: { light: '#ffffff', dark: '#10211f' },
  /** The porch light: somebody is waiting, the light is on. Nothing else. */
  light: { light: '#e79b2d', dark: '#f3b95c' },
  lightWash: { light: '#fff4df', dark: '#2b2415' },
  /** Danger to a person. Nothing else, also not a form that wants another look. */
  danger: { light: '#9f231d', dark: '#f0958f' },
  dangerWash: { light: '#fdf3f1', dark: '#2a1a19' },
} as const satisfies Readonly<Record<string, Shade>>;

export type Colour = keyof typeof colours;

/** Every ink that stands on a paper somewhere, with the contrast it must have (WCAG 2.2: 7 body, 4.5 other, 3 edges). */
export const pairs: readonly (readonly [ink: Colour, paper: Colour, least: number])[] = [
  ['ink', 'paper', 7],
  ['ink', 'raised', 7],
  ['ink', 'lightWash', 7],
  ['ink', 'dangerWash', 7],
  ['quiet', 'paper', 7],
  ['quiet', 'raised', 7],
  ['quiet', 'lightWash', 7],
  ['quiet', 'dangerWash', 7],
  ['deed', 'paper', 7],
  ['deed', 'raised', 7],
  ['deed', 'lightWash', 7],
  ['deedInk', 'deed', 7],
  ['deedInk', 'deedPressed', 7],
  ['danger', 'paper', 4.5],
  ['danger', 'raised', 4.5],
  ['danger', 'dangerWash', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'raised', 3],
  ['edge', 'lightWash', 3],
];

export const measures = {
  step: '0.5rem',
  measure: '38rem',
  radius: '0.375rem',
  target: '2.75rem',
} as const;

export const fonts = {
  serif: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif',
  sans: '"Atkinson Hyperlegible Next", system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
} as const;

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The `tokens` layer of the signed-in stylesheet. */
export function tokenLayer(): string {
  const lines = [
    ...Object.entries(colours).map(([name, c]) => `--${kebab(name)}: light-dark(${c.light}, ${c.dark});`),
    ...Object.entries({ ...measures, ...fonts }).map(([name, value]) => `--${kebab(name)}: ${value};`),
  ];
  return `@layer tokens { :root { color-scheme: light dark; ${lines.join(' ')} } }`;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
