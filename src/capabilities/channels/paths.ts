/** The addresses of this room's own pages; the mail step of the set-up stands under the accounts' paths. */
export const paths = {
  restored: () => '/desk/restored',
} as const;
