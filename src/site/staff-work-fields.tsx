import { roles } from '../account/account.dto.js';
import { type Role } from '../platform/http/route-access.js';
import { Field } from './field.js';

/** What somebody does here, as it is typed: slugs and tags with commas or line breaks between them. */
export interface TypedWork {
  readonly role: Role;
  readonly articles: string;
  readonly tags: string;
}

export const roleWords: Readonly<Record<Role, string>> = {
  moderator: 'Moderator: decides about replies',
  editor: 'Editor: also writes articles and rules, and may see addresses',
  admin: 'Admin: also decides who works here, and the settings',
};

export function WorkFields({ work }: { work: TypedWork }) {
  return (
    <>
      <RoleField role={work.role} />
      <LimitFields work={work} />
    </>
  );
}

export function RoleField({ role }: { role: Role }) {
  return (
    <Field name="role" label="Role" required>
      {(tied) => (
        <select {...tied}>
          {roles.map((each) => (
            <option key={each} value={each} selected={each === role}>
              {roleWords[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function LimitFields({ work: { articles, tags } }: { work: Pick<TypedWork, 'articles' | 'tags'> }) {
  return (
    <fieldset>
      <legend>Only for a moderator: what they see</legend>
      <p>
        Leave both empty for everything. Else they find nothing of what is neither named here nor has one of the tags.
      </p>
      <Field name="articles" label="Articles" hint="The last parts of their addresses, with commas between them.">
        {(tied) => <textarea {...tied} rows={2} value={articles} dir="ltr" />}
      </Field>
      <Field name="tags" label="Tags" hint="With commas between them.">
        {(tied) => <input {...tied} value={tags} autocomplete="off" />}
      </Field>
    </fieldset>
  );
}
