/** A service that does not give what it was asked for. The message is a sentence for the user: what happened, what to do. It holds no key. */
import { InputError } from "./inputError";
import type { ServiceId } from "./online";

/**
 * `unreachable`: no answer at all; `key`: it wants a key or does not take this one; `budget`: it asks to wait longer than a look-up does;
 * `busy`: it went on refusing; `refused`: it does not understand the question; `broken`: its answer is cut, malformed or too large;
 * `unknown`: it does not know the work.
 */
export type ServiceTrouble = "unreachable" | "key" | "budget" | "busy" | "refused" | "broken" | "unknown";

export class ServiceError extends InputError {
  readonly service: ServiceId;
  readonly trouble: ServiceTrouble;
  /** In how many milliseconds it may be asked again, where it says so. */
  readonly retryAfter: number | null;

  constructor(
    service: ServiceId,
    trouble: ServiceTrouble,
    message: string,
    retryAfter: number | null = null,
  ) {
    super(message);
    this.service = service;
    this.trouble = trouble;
    this.retryAfter = retryAfter;
  }
}
