import { abilities } from '../../../account/abilities.js';
import { InviteDto, NewTokenDto, WorkDto } from '../../../account/account.dto.js';
import {
  LastAdmin,
  RoleBeyondMember,
  StaffAlreadyHere,
  StaffDisabled,
  StaffMissing,
  TokenMissing,
} from '../../../account/account.errors.js';
import { type Operation } from '../operation.js';
import { IssuedToken, Member, MemberLink, MemberPage, SessionPage, TokenPage } from '../shapes/staff.shapes.js';
import { shapes } from '../shapes/values.js';

const access = [abilities['manage-staff']];
const base = '/api/v1/staff/members';
const tokens = '/api/v1/staff/tokens';
const limits = 'Slugs of articles, and tags: a moderator finds nothing of what has neither. Null: no limit.';
const Invitation = InviteDto.register(shapes, { id: 'Invitation', fields: { limits } });
const Work = WorkDto.register(shapes, { id: 'Work', fields: { limits } });
const NewToken = NewTokenDto.register(shapes, {
  id: 'NewToken',
  fields: {
    limits,
    role: 'Left out: the member’s, else editor, or moderator with limits.',
    staffId: 'Whose it is; left out, the house’s own.',
    abilities: 'All that it may do; left out, whatever the role includes.',
    days: 'How long it is good; left out, until it is revoked.',
  },
});

/** Who works here. */
export const staffMembers: readonly Operation[] = [
  {
    method: 'get',
    path: base,
    id: 'listMembers',
    summary: 'Who works here',
    access,
    answer: { status: 200, description: 'In the order in which they came.', shape: MemberPage },
  },
  {
    method: 'post',
    path: base,
    id: 'inviteMember',
    summary: 'Invite somebody',
    description: 'A link for one person, good once and for 72 hours. Disabling them withdraws it.',
    access,
    body: Invitation,
    answer: { status: 201, description: 'Hand the link over.', shape: MemberLink },
    refusals: [new StaffAlreadyHere()],
  },
  {
    method: 'get',
    path: `${base}/{id}`,
    id: 'readMember',
    summary: 'One member',
    access,
    answer: { status: 200, description: 'As they stand.', shape: Member },
    refusals: [new StaffMissing()],
  },
  {
    method: 'patch',
    path: `${base}/{id}`,
    id: 'setWork',
    summary: 'Give somebody another role, or other limits',
    description: 'Counts with their next request.',
    access,
    body: Work,
    answer: { status: 200, description: 'As they stand now.', shape: Member },
    refusals: [new StaffMissing(), new LastAdmin()],
  },
  {
    method: 'post',
    path: `${base}/{id}/disabling`,
    id: 'disableMember',
    summary: 'Disable somebody',
    description: 'Their sessions, tokens, links and second factors end at once.',
    access,
    answer: { status: 200, description: 'As they stand now.', shape: Member },
    refusals: [new StaffMissing(), new LastAdmin()],
  },
  {
    method: 'post',
    path: `${base}/{id}/return`,
    id: 'letMemberBackIn',
    summary: 'Let somebody back in who was disabled',
    access,
    answer: { status: 201, description: 'Hand the link over.', shape: MemberLink },
    refusals: [new StaffMissing(), new StaffAlreadyHere()],
  },
  {
    method: 'post',
    path: `${base}/{id}/reset`,
    id: 'resetMember',
    summary: 'Void a password and second factors',
    description: 'Also their sessions, and a former link. Tokens stay.',
    access,
    answer: { status: 201, description: 'Hand the link over.', shape: MemberLink },
    refusals: [new StaffMissing(), new StaffDisabled()],
  },
  {
    method: 'get',
    path: `${base}/{id}/sessions`,
    id: 'listMemberSessions',
    summary: 'Where somebody is signed in',
    access,
    answer: { status: 200, description: 'Newest first.', shape: SessionPage },
    refusals: [new StaffMissing()],
  },
  {
    method: 'delete',
    path: `${base}/{id}/sessions`,
    id: 'signMemberOut',
    summary: 'Sign somebody out everywhere',
    access,
    answer: { status: 204, description: 'Signed out.', shape: null },
    refusals: [new StaffMissing()],
  },
];

/** What programs hold. */
export const staffTokens: readonly Operation[] = [
  {
    method: 'get',
    path: tokens,
    id: 'listTokens',
    summary: 'Tokens for programs',
    access,
    answer: { status: 200, description: 'Oldest first, without their secrets.', shape: TokenPage },
  },
  {
    method: 'post',
    path: tokens,
    id: 'issueToken',
    summary: 'Make a token',
    access,
    body: NewToken,
    answer: { status: 201, description: 'Shown once.', shape: IssuedToken },
    refusals: [new StaffMissing(), new StaffDisabled(), new RoleBeyondMember()],
  },
  {
    method: 'delete',
    path: `${tokens}/{id}`,
    id: 'revokeToken',
    summary: 'Revoke a token',
    access,
    answer: { status: 204, description: 'It opens nothing any more.', shape: null },
    refusals: [new TokenMissing()],
  },
];
