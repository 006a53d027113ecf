import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Admission } from './admission.js';
import { formBody, jsonBody, rescuedBody } from './body-guard.js';
import { RESCUED_BYTES } from './body-rules.js';
import { readBody } from './read-body.js';
import { BodyTooLarge, Busy, Malformed, UnsupportedBody } from './refusals.js';

/** Who may send is asked of the database, by few at a time: they have no place at a door yet. */
const asking = { inFlight: 2, queue: 200, waitMs: 1000 };

/**
 * Reads bodies itself, from raw bytes and by the plan of the ingress. Nothing of a body is kept or looked at before `mayUse` has let
 * its sender pass: a stranger's megabyte costs no memory and no parsing.
 */
export function takeBodies(server: FastifyInstance, mayUse: (request: FastifyRequest) => Promise<void>): void {
  const door = new Admission(asking);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', async (request: FastifyRequest) => {
    if (request.bodyPlan === null) return undefined;
    if (request.routeOptions.config.access !== 'public') await askFirst(request, door, mayUse);
    return bodyOf(request, request.bodyPlan);
  });
}

/** Whoever is refused is heard out all the same, since a client that is still sending does not read an answer. */
async function askFirst(
  request: FastifyRequest,
  door: Admission,
  mayUse: (request: FastifyRequest) => Promise<void>,
): Promise<void> {
  try {
    if (!(await door.enter())) throw new Busy();
    await mayUse(request).finally(() => door.leave());
  } catch (refusal) {
    const patience = Math.max(request.bodyPlan?.rule.bytes ?? 0, RESCUED_BYTES);
    await readBody(request.raw, { keep: 0, patience }).catch(() => undefined);
    throw refusal;
  }
}

/** Reads what the plan says. Throws what the plan refuses, with the text that a form held. */
async function bodyOf(request: FastifyRequest, plan: NonNullable<FastifyRequest['bodyPlan']>): Promise<unknown> {
  const { rule } = plan;
  const keep = plan.read === 'json' ? rule.bytes : Math.max(rule.bytes, RESCUED_BYTES);
  const body = await readBody(request.raw, { keep, patience: Math.max(keep, RESCUED_BYTES) }).catch(() => {
    throw new Malformed();
  });
  const rescued = () => rescuedBody(body.bytes, request.headers['content-type'] ?? '');
  if (plan.read === 'rescue') throw new UnsupportedBody(plan.why, rescued());
  if (body.over || body.bytes.length > rule.bytes)
    throw new BodyTooLarge(rule.bytes, plan.read === 'form' ? rescued() : undefined);
  if (plan.read === 'form') return formBody(body.bytes, rule);
  // Programs send the type with an empty DELETE; anything else that says JSON must be JSON.
  return body.bytes.length === 0 && request.method === 'DELETE' ? undefined : jsonBody(body.bytes, rule);
}
