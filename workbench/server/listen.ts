import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

const FIRST_PORT = 8080;
const PORTS_TO_TRY = 20;

export interface Listening {
  url: string;
  close: () => Promise<void>;
}

/**
 * Listens on this machine only.
 *
 * @param port undefined: the first free one from 8080; 0: any free one
 * @returns null when the port, or every port tried, is in use
 */
export async function listen(app: Hono, port: number | undefined): Promise<Listening | null> {
  const ports =
    port === undefined ? Array.from({ length: PORTS_TO_TRY }, (_, index) => FIRST_PORT + index) : [port];
  for (const each of ports) {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    if (!(await listens(server, each))) continue;
    const { port: taken } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${taken}/`, close: () => closed(server) };
  }
  return null;
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
