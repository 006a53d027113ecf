import { abilities } from '../../../account/abilities.js';
import { BansQueryDto, SetBanDto } from '../../../comment/bans.dto.js';
import { AlreadyBanned, BanMissing, BansReachFurther, BanStandsOtherwise } from '../../../comment/bans.errors.js';
import { bansKeptDays } from '../../../comment/bans.view.js';
import { PersonListDto, WriteNoteDto } from '../../../comment/people.dto.js';
import { NoteMissing, NoteStandsOtherwise, PersonMissing } from '../../../comment/people.errors.js';
import { type Chapter } from '../operation.js';
import { Ban, BanPage, Note, NotePage, Person } from '../shapes/bans.shapes.js';
import { QueuePage } from '../shapes/moderation.shapes.js';
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

const NewNote = WriteNoteDto.register(shapes, {
  id: 'NewNote',
  fields: { text: 'For staff. The log does not hold it.' },
});

const further = new BansReachFurther();

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
      path: '/api/v1/moderation/people/{person}',
      id: 'readPerson',
      summary: 'Who sent replies',
      access: [abilities.ban],
      answer: { status: 200, description: 'The person.', shape: Person },
      refusals: [new PersonMissing()],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/people/{person}/comments',
      id: 'listPersonComments',
      summary: 'A person’s replies',
      description: 'In all states, newest first.',
      access: [abilities.ban],
      query: PersonListDto,
      answer: { status: 200, description: 'A page of replies.', shape: QueuePage },
      refusals: [new PersonMissing()],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/people/{person}/notes',
      id: 'listNotes',
      summary: 'Notes on a person',
      description: 'Newest first, those that were removed too.',
      access: [abilities.ban],
      query: PersonListDto,
      answer: { status: 200, description: 'A page of notes.', shape: NotePage },
      refusals: [new PersonMissing()],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/people/{person}/notes',
      id: 'writeNote',
      summary: 'Write a note',
      access: [abilities.ban],
      body: NewNote,
      answer: { status: 201, description: 'It stands.', shape: Note },
      refusals: [new PersonMissing()],
    },
    {
      method: 'delete',
      path: '/api/v1/moderation/people/{person}/notes/{note}',
      id: 'removeNote',
      summary: 'Remove a note',
      access: [abilities.ban],
      answer: { status: 200, description: 'It is off the page.', shape: Note },
      refusals: [new PersonMissing(), new NoteMissing(), new NoteStandsOtherwise()],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/people/{person}/notes/{note}/restorations',
      id: 'putNoteBack',
      summary: 'Take a removal back',
      access: [abilities.ban],
      answer: { status: 201, description: 'It stands again.', shape: Note },
      refusals: [new PersonMissing(), new NoteMissing(), new NoteStandsOtherwise()],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/bans',
      id: 'listBans',
      summary: 'Bans',
      description: 'Newest first; those that are over are forgotten after a while.',
      access: [abilities.ban],
      query: BansQueryDto,
      answer: { status: 200, description: 'A page of bans.', shape: BanPage },
      refusals: [further],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/bans',
      id: 'setBan',
      summary: 'Ban, or put on hold',
      access: [abilities.ban],
      body: NewBan,
      answer: { status: 201, description: 'It holds from the next reply on.', shape: Ban },
      refusals: [further, new PersonMissing(), new AlreadyBanned(exampleStanding)],
    },
    {
      method: 'get',
      path: '/api/v1/moderation/bans/{ban}',
      id: 'readBan',
      summary: 'One ban',
      access: [abilities.ban],
      answer: { status: 200, description: 'The ban.', shape: Ban },
      refusals: [further, new BanMissing()],
    },
    {
      method: 'delete',
      path: '/api/v1/moderation/bans/{ban}',
      id: 'liftBan',
      summary: 'Lift a ban',
      access: [abilities.ban],
      answer: { status: 200, description: 'It holds no more.', shape: Ban },
      refusals: [further, new BanMissing(), new BanStandsOtherwise()],
    },
    {
      method: 'post',
      path: '/api/v1/moderation/bans/{ban}/restorations',
      id: 'putBanBack',
      summary: 'Take a lifting back',
      access: [abilities.ban],
      answer: { status: 201, description: 'It holds again, with the end that it had.', shape: Ban },
      refusals: [further, new BanMissing(), new BanStandsOtherwise(), new AlreadyBanned(exampleStanding)],
    },
  ],
};
