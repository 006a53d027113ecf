import { type AdmissionClass } from './admit-requests.js';
import { type BodyPlan, type BodyRule } from './body-rules.js';
import { type Access } from './route-access.js';
import { type Visitor } from './visitors.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may; `@Public()` and `@May()` set it on Nest's routes, Fastify's own set it themselves. */
    access?: Access;
    /** Its name in the table of abilities: a token may be for some of them only. */
    ability?: string;
    /** For whoever sits at a browser, signed in: a program has no business there. */
    people?: boolean;
    /** Also for somebody who must set up a second factor first. */
    confined?: boolean;
    /**
     * The address itself is a secret that gives the right, so no other site can borrow anybody’s standing: the page under it is
     * `no-referrer`, and its own forms then come with `Origin: null`.
     */
    secretAddress?: boolean;
    /** Whatever little comes with it, of whatever kind, is not read: a mail program sends a form of its own kind (RFC 8058). */
    ignoresBody?: boolean;
    /** A page asks by itself, without anybody at it: that keeps no session alive. */
    unattended?: boolean;
    /** Which door it waits at; by method and access when left out. */
    admission?: AdmissionClass | 'exempt';
  }

  interface FastifyRequest {
    /** Who is signed in, on routes with roles; null on public ones. */
    actor: Visitor | null;
    /** How the body is to be read; null when there is none. */
    bodyPlan: (BodyPlan & { readonly rule: BodyRule }) | null;
  }
}
