/** The shape that `@hono/node-server` and tests call alike. */
export type Fetch = (request: Request, env?: unknown) => Response | Promise<Response>;
