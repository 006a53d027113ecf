import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Admission, type AdmissionFigures, type AdmissionLimits } from './admission.js';
import { LoopLag } from './loop-lag.js';
import { Busy } from './refusals.js';

/** Reading, writing and staff wait at doors of their own, so that a flood of one leaves the others alone. */
export const admissionClasses = ['read', 'write', 'staff'] as const;
export type AdmissionClass = (typeof admissionClasses)[number];

export type DoorFigures = Readonly<Record<AdmissionClass, () => AdmissionFigures>>;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Who is inside may wait for a connection, 200 wait at the door for up to a second, and the rest is told 503. Writers get half
 * of the pool's connections and staff a fifth, so that however many they are, some connections are left for readers.
 */
export function admissionFor(poolSize: number): Record<AdmissionClass, AdmissionLimits> {
  const door = { queue: 200, waitMs: 1000 };
  return {
    read: { ...door, inFlight: 2 * poolSize },
    write: { ...door, inFlight: Math.ceil(poolSize / 2) },
    staff: { ...door, inFlight: Math.ceil(poolSize / 5) },
  };
}

/**
 * Lets requests in when their body has arrived (a slow sender holds no place) and gives the place back when the answer is out.
 * A client who hangs up takes the place along until the work is done, or `longestWorkMs` later: else whoever sends and hangs up
 * had as much at work here as he likes. Routes with `config.admission: 'exempt'` (health, pages from memory, event streams) pass
 * freely. Returns the figures of each door.
 */
export function admitRequests(
  server: FastifyInstance,
  limits: Record<AdmissionClass, AdmissionLimits>,
  { longestWorkMs, tooLateMs }: { readonly longestWorkMs: number; readonly tooLateMs?: number },
): DoorFigures {
  const doors = {
    read: new Admission(limits.read),
    write: new Admission(limits.write),
    staff: new Admission(limits.staff),
  };
  const places = new WeakMap<FastifyRequest, Place>();
  const lag = new LoopLag(tooLateMs);
  server.addHook('onClose', () => lag.stop());
  server.addHook('preValidation', async (request, reply) => {
    const kind = admissionClassOf(request);
    if (kind === 'exempt') return;
    if (lag.overloaded) throw new Busy();
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    if (!(await doors[kind].enter(gone.signal))) throw new Busy();
    const place = new Place(() => doors[kind].leave(), longestWorkMs);
    if (reply.raw.destroyed || gone.signal.aborted) {
      place.clear();
      throw new Busy();
    }
    places.set(request, place);
    reply.raw.once('close', () => place.clientLeft());
  });
  server.addHook('onSend', (request, _reply, _payload, done) => {
    places.get(request)?.workEnded();
    done();
  });
  return { read: () => doors.read.figures, write: () => doors.write.figures, staff: () => doors.staff.figures };
}

function admissionClassOf(request: FastifyRequest): AdmissionClass | 'exempt' {
  const { admission, access } = request.routeOptions.config;
  if (admission !== undefined) return admission;
  if (access !== undefined && access !== 'public') return 'staff';
  return safe.has(request.method) ? 'read' : 'write';
}

/** Is given back once: when the connection is done with it and so is the handler. */
class Place {
  #worked = false;
  #left = false;
  #cleared = false;

  constructor(
    private readonly giveBack: () => void,
    private readonly longestWorkMs: number,
  ) {}

  workEnded(): void {
    this.#worked = true;
    if (this.#left) this.clear();
  }

  clientLeft(): void {
    this.#left = true;
    if (this.#worked) this.clear();
    else setTimeout(() => this.clear(), this.longestWorkMs).unref();
  }

  clear(): void {
    if (this.#cleared) return;
    this.#cleared = true;
    this.giveBack();
  }
}
