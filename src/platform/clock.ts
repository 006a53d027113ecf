import { Injectable } from '@nestjs/common';

/** The only source of "now". Tests turn it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
