import { abilities } from '../../../account/abilities.js';
import { BansQueryDto, SetBanDto } from '../../../comment/bans.dto.js';
import { AlreadyBanned, BanMissing, BanStandsOtherwise, PersonMissing } from '../../../comment/bans.errors.js';
import { bansKeptDays } from '../../../comment/bans.view.js';
import { type Chapter } from '../operation.js';
import { Ban, BanPage } from '../shapes/bans.shapes.js';
import { shapes } from '../shapes/values.js';

const NewBan = SetBanDto.register(shapes, {
  id: 'NewBan',
  fields: {
    person: 'As the queue names them. One of `person`, `range` and `domain`.',
    range: 'An address or a range in CIDR: IPv4 from /8 to /32, IPv6 from /16 to /64.',
    domain: 'A mail domain; those below it count too.',
    effect: '“ban” does what the rule `ban` is set to do, “hold” holds.',
    days: `Until it ends; without it, until somebody lifts it. A person: up to ${bansKeptDays}.`,
    reason: 'For staff. Stands in the log for ever: no addresses.',
    toAuthor: 'A sentence that authors read with a reply which it stops.',
  },
});

const exampleStanding = {
  id: '019ad6b0-6a5e-7000-8000-000000000001',
  effect: 'ban',
  madeBy: 'Dana Kim',
  endsAt: '2026-12-01T00:00:00.000Z',
};

export const bans: Chapter = {
  name: 'People and bans',
  description:
    'Whose replies are declined or held. What is banned is compared with keyed digests when a reply arrives; no address of a reader is kept for it.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/moderation/bans',
      id: 'listBans',
      summary: 'Bans',
      description: 'Newest first; those that are over are forgotten after a while.',
      access: [abilities.ban],
      query: BansQueryDto,
      answer: { status: 200, description: 'A page of bans.', shape: BanPage },
    },
    {
      method: 'post',
      path: '/api/v1/moderation/bans',
      id: 'setBan',
      summary: 'Ban, or put on hold',
      access: [abilities.ban],
      body: NewBan,
      answer: { status: 201, description: 'It holds from the next reply on.', shape: Ban },
      refusals: [new PersonMissing(), new AlreadyBanned(exampleStanding)],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/bans/{ban}',
      id: 'readBan',
      summary: 'One ban',
      access: [abilities.ban],
      answer: { status: 200, description: 'The ban.', shape: Ban },
      refusals: [new BanMissing()],
    },
    {
      method: 'delete',
      path: '/api/v1/moderation/bans/{ban}',
      id: 'liftBan',
      summary: 'Lift a ban',
      access: [abilities.ban],
      answer: { status: 200, description: 'It holds no more.', shape: Ban },
      refusals: [new BanMissing(), new BanStandsOtherwise()],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/bans/{ban}/restorations',
      id: 'putBanBack',
      summary: 'Take a lifting back',
      access: [abilities.ban],
      answer: { status: 201, description: 'It holds again, with the end that it had.', shape: Ban },
      refusals: [new BanMissing(), new BanStandsOtherwise(), new AlreadyBanned(exampleStanding)],
    },
  ],
};
