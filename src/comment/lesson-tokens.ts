import { Injectable } from '@nestjs/common';
import { Sealer } from '../platform/security/sealer.js';
import { type Trait, traitsOf, type Words } from './rules/traits.js';

/** Rises when the same words give other traits. */
const traitsVersion = 1;

/** Under which all lessons are counted. No trait is called so. */
const every = 'every:lesson';

/** What stands for a trait in the database: eight bytes of a keyed digest, as a number in text. Nobody reads words out of it. */
@Injectable()
export class LessonTokens {
  constructor(private readonly sealer: Sealer) {}

  /** Which traits and which key: lessons of another reading have to be learnt anew. */
  get reading(): string {
    return this.sealer.digest('classifier/reading', String(traitsVersion)).toString('hex', 0, 8);
  }

  get every(): string {
    return this.of(every);
  }

  of(trait: Trait): string {
    return this.sealer.digest('classifier/trait', trait).readBigInt64BE().toString();
  }

  /** All that is counted of a comment. */
  lessonOf(words: Words): string[] {
    return [this.every, ...traitsOf(words).map((trait) => this.of(trait))];
  }
}
