declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  export type Request = { method?: string; path: string; headers?: Record<string, string> };
  export type Client = { setRequests(requests: Request[]): void };
  export type Options = {
    url: string;
    connections: number;
    duration: number;
    timeout?: number;
    requests: Request[];
    setupClient?: (client: Client) => void;
  };
  export type Result = { duration: number; errors: number; timeouts: number; non2xx: number };

  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): EventEmitter;
}
