/** The page on which an owner of the practice reads its trail. */
export const paths = {
  trail: () => '/desk/set-up/trail',
  trailOf: (only: { who?: string | undefined; about?: string | undefined; before?: string | undefined }) => {
    const asked = Object.entries(only).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return asked.length === 0 ? paths.trail() : `${paths.trail()}?${new URLSearchParams(asked).toString()}`;
  },
};
