// What the page shows of a run, from the messages of its worker.

import { type Ref, readonly, type ShallowRef, shallowRef } from "vue";
import { returnLastExpression } from "./last-expression.js";
import type { NamesInScope, Output, ReceivedResponse, SentRequest, WorkerMessage } from "./messages.js";
import type { OrgSettings } from "./org-settings.js";
import { ProgramWorker } from "./program-worker.js";

/** A request with its response, if it has come. */
export type RequestView = SentRequest & Partial<Omit<ReceivedResponse, "id">>;

/** A run so far. */
export interface Run {
  readonly state: "idle" | "running" | "done" | "failed" | "stopped";
  /** How long it took, or has taken until now. */
  readonly milliseconds: number;
  readonly outputs: readonly Output[];
  readonly requests: readonly RequestView[];
}

const NOTHING: Run = { state: "idle", milliseconds: 0, outputs: [], requests: [] };
/** How often a run in progress is drawn, in milliseconds. */
const REFRESH = 60;

export class RunState {
  readonly run: Readonly<Ref<Run>>;
  readonly names: ShallowRef<NamesInScope | undefined> = shallowRef();
  readonly #run = shallowRef(NOTHING);
  readonly #worker = new ProgramWorker((message) => this.#receive(message));
  #outputs: Output[] = [];
  #requests: RequestView[] = [];
  #began = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.run = readonly(this.#run) as Readonly<Ref<Run>>;
  }

  start(code: string, settings: OrgSettings): void {
    if (this.#run.value.state === "running") return;
    this.#outputs = [];
    this.#requests = [];
    this.#began = performance.now();
    this.#draw("running");
    this.#timer = setInterval(() => this.#draw("running"), REFRESH);
    this.#worker.run({ code: returnLastExpression(code), settings });
  }

  stop(): void {
    if (this.#run.value.state === "running") this.#end("stopped");
  }

  /** Forgets the last run. */
  clear(): void {
    this.stop();
    this.#run.value = NOTHING;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#worker.close();
  }

  #receive(message: WorkerMessage): void {
    if (message.type === "ready") this.names.value = message.names;
    else if (message.type === "output") this.#outputs.push(message.output);
    else if (message.type === "request") this.#requests.push(message.request);
    else if (message.type === "response") {
      const { id, ...response } = message.response;
      const request = this.#requests[id - 1];
      if (request) this.#requests[id - 1] = { ...request, ...response };
    } else this.#end(message.hasFailed ? "failed" : "done", message.milliseconds);
  }

  #end(state: "done" | "failed" | "stopped", milliseconds?: number): void {
    clearInterval(this.#timer);
    this.#draw(state, milliseconds);
    this.#worker.restart();
  }

  #draw(state: Run["state"], milliseconds = performance.now() - this.#began): void {
    this.#run.value = { state, milliseconds, outputs: [...this.#outputs], requests: [...this.#requests] };
  }
}
