/** The addresses that belong to no room: the operator's page. */
export const operatorPaths = {
  operator: () => '/operator',
  operatorAfter: (slug: string) => `/operator?after=${encodeURIComponent(slug)}`,
  invitations: () => '/operator/invitations',
};
