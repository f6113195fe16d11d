// What an operation answers, before it becomes a Response or goes through a socket.

/** Header values; an array is as many header lines. */
export interface ReplyHeaders {
  readonly [name: string]: string | readonly string[];
}

export interface Reply {
  readonly status: number;
  readonly headers: ReplyHeaders;
  /** The value of the JSON body; `undefined` for an empty one. */
  readonly body: unknown;
}

/** A success with a body. */
export const json = (body: unknown, status = 200, headers: ReplyHeaders = {}): Reply => ({ status, headers, body });

/** A success without a body. */
export const noContent: Reply = { status: 204, headers: {}, body: undefined };

/** What lifecycle operations answer that have nothing to say: `{}`. */
export const done: Reply = json({});
