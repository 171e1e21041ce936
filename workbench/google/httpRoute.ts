import type { ServiceRun } from './serviceRun';

/** A request as a server that the workbench plays gets it; header names are lower case. */
export interface HttpRequest {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A server that the workbench plays. */
export interface Route {
  serves(url: URL): boolean;
  /** How long the whole call takes. */
  ms(request: HttpRequest): number;
  answer(run: ServiceRun, request: HttpRequest): HttpAnswer;
}
