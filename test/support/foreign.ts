// Objects of another realm: they have the shape of the platform's, but are not instances of its classes.

import { runInNewContext } from "node:vm";

/** A signal, as a framework's request has it. */
export function foreignSignal(): { readonly signal: AbortSignal; abort(reason?: unknown): void } {
  const controller = new AbortController();
  const { signal: own } = controller;
  const signal = {
    get aborted() {
      return own.aborted;
    },
    get reason(): unknown {
      return own.reason;
    },
    // accepts functions only, as some polyfills do
    addEventListener: (type: string, listener: () => void) => own.addEventListener(type, () => listener()),
    removeEventListener: (type: string, listener: () => void) => own.removeEventListener(type, listener),
  } as unknown as AbortSignal;
  return { signal, abort: (reason) => controller.abort(reason) };
}

/** Headers without an iterator. */
export function foreignHeaders(entries: { readonly [name: string]: string }): Headers {
  const own = new Headers(entries);
  return {
    get: (name: string) => own.get(name),
    has: (name: string) => own.has(name),
    forEach: own.forEach.bind(own),
  } as Headers;
}

/** A request with a body. */
export function foreignRequest(url: string, init: RequestInit, headers: { readonly [name: string]: string }): Request {
  const own = new Request(url, init);
  const { method, redirect, signal, body } = own;
  return {
    url,
    method,
    redirect,
    signal,
    body,
    headers: foreignHeaders(headers),
    arrayBuffer: () => own.arrayBuffer(),
  } as Request;
}

/** A response with a text. */
export function foreignResponse(text: string, headers: { readonly [name: string]: string } = {}): Response {
  const own = new Response(text);
  return {
    status: 200,
    statusText: "",
    ok: true,
    body: own.body,
    headers: foreignHeaders(headers),
    text: () => own.text(),
  } as Response;
}

export const foreignDate = (text: string): Date => runInNewContext(`new Date(${JSON.stringify(text)})`);
