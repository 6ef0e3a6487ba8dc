import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

function create() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "yongfair_" });
  const requests = new Histogram({
    name: "yongfair_http_request_duration_seconds",
    help: "Time from request to answer, by door and class of status",
    labelNames: ["route", "status"] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return { registry, requests };
}

const shared = globalThis as typeof globalThis & { yongfairMetrics?: ReturnType<typeof create> };
const metrics = () => (shared.yongfairMetrics ??= create());

/** Notes one answered request; the door's name, never an address, so that there are few series. */
export const observeRequest = (route: string, status: number, seconds: number): void =>
  metrics().requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds);

/** Everything measured in this process, in the text format of Prometheus. */
export const metricsText = (): Promise<string> => metrics().registry.metrics();

export const metricsType = Registry.PROMETHEUS_CONTENT_TYPE;
