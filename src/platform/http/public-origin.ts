import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

/** The only source of absolute addresses: PUBLIC_ORIGIN or, when that is unset, where we listen. Never a request's Host. */
@Injectable()
export class PublicOrigin {
  #listening = 'http://localhost';

  constructor(private readonly config: Config) {}

  /** Told once by whoever listens. */
  listeningAt(origin: string): void {
    this.#listening = origin;
  }

  /** Scheme, host and port, without a slash at the end. */
  get origin(): string {
    return this.config.publicOrigin ?? this.#listening;
  }

  url(path: string): string {
    return `${this.origin}${path}`;
  }
}
