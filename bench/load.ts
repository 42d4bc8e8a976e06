import { Agent, request } from 'node:http';

export type Load = { port: number; connections: number; milliseconds: number };

/** What one request is: a fresh body and headers for each. */
export type Make = () => { path: string; body: string; headers: Record<string, string> };

/** Sends requests over so many kept connections for so long; answers a second that had the expected status. */
export async function load(given: Load, expected: number, make: Make): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: given.connections });
  const until = performance.now() + given.milliseconds;
  let good = 0;
  let other = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const status = await send(agent, given.port, make());
      if (status === expected) good += 1;
      else other += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: given.connections }, one));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  if (other > 0) throw new Error(`${other} answers were not ${expected}`);
  return good / seconds;
}

function send(agent: Agent, port: number, made: ReturnType<Make>): Promise<number> {
  return new Promise((done, fail) => {
    const method = made.body === '' ? 'GET' : 'POST';
    const length = Buffer.byteLength(made.body);
    const headers = { ...made.headers, ...(method === 'POST' && { 'content-length': length }) };
    const sent = request({ agent, host: '127.0.0.1', port, method, path: made.path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode ?? 0));
    });
    sent.on('error', fail);
    sent.end(made.body);
  });
}
