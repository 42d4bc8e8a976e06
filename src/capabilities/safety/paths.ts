/** Every address of this room. */
export const paths = {
  checklist: () => '/desk/safety',
  concern: (id: string) => `/desk/safety/${id}`,
  steps: (id: string) => `/desk/safety/${id}/steps`,
  outcome: (id: string) => `/desk/safety/${id}/outcome`,
} as const;
