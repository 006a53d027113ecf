import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the desk looks for in comments, kept beside them in one index: the words of the text (`t:`) and of the name (`n:`), the
 * hosts that links lead to (`l:`) and the rules that spoke (`r:`). Beside, because a decision about a comment changes none of
 * them. Whole words in any script, without case and accents; where no spaces stand between words, each character is one. Made by
 * a trigger, so that whoever writes is found. Nothing but PostgreSQL itself is needed: no extension, no dictionary, no language.
 */
export class SearchComments1772000035000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Lower case, without accents and what nobody sees; one space between words.
    await db.query(String.raw`
      create function search_text(said text) returns text language sql immutable strict parallel safe as $$
        select trim(regexp_replace(regexp_replace(regexp_replace(
          lower(normalize(said, NFKD)),
          '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]', '', 'g'),
          '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff])', ' \1 ', 'g'),
          '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u1680\u2000-\u206f\u3000-\u303f]+', ' ', 'g'))
      $$`);
    await db.query(`
      create function search_words(kind text, said text) returns setof text language sql immutable parallel safe as $$
        select kind || ':' || left(word, 60) from unnest(string_to_array(search_text(said), ' ')) as word
      $$`);
    await db.query(`
      create function search_query(kind text, said text, beginning boolean) returns tsquery language sql immutable parallel safe as $$
        select (string_agg('''' || word || '''', ' & ') || case when beginning then ':*' else '' end)::tsquery
          from search_words(kind, said) as word
      $$`);
    // A host, and what it lies below: a.b.example is also b.example, and example. The ten last labels tell whose it is; all of the
    // hundreds that a stranger may write, in every link of a reply, would not fit into what PostgreSQL takes as one text to search.
    await db.query(`
      create function search_hosts(html text, website text) returns setof text language plpgsql immutable parallel safe as $$
      declare
        labels text[];
      begin
        for labels in
          select distinct string_to_array(split_part(lower(regexp_replace(link[1], '^.*@', '')), ':', 1), '.')
            from regexp_matches(html || ' href="' || coalesce(website, '') || '"', 'href="https?://([^/"?#]+)', 'g') as link
        loop
          for n in greatest(1, cardinality(labels) - 9) .. cardinality(labels) loop
            return next 'l:' || left(array_to_string(labels[n:], '.'), 255);
          end loop;
        end loop;
      end
      $$`);
    await db.query(`
      create table comment_words (
        comment_id uuid not null,
        words tsvector not null,
        constraint comment_words_pkey primary key (comment_id),
        constraint comment_words_comment_fkey foreign key (comment_id) references comments (id) on delete cascade
      )`);
    // Written out, since every reply pays for it: a call of a function in SQL costs more than what it does.
    await db.query(`
      create function words_of_comment(author_name text, website text, source text, html text, verdict jsonb) returns tsvector
      language plpgsql immutable parallel safe as $$
      declare
        terms text[];
      begin
        terms := array(select 't:' || left(word, 60) from unnest(string_to_array(search_text(source), ' ')) as word)
          || array(select 'n:' || left(word, 60) from unnest(string_to_array(search_text(author_name), ' ')) as word)
          || array(select 'r:' || coalesce(reason->>'rule', '') from jsonb_array_elements(verdict->'reasons') as reason);
        if website is not null or strpos(html, 'href="http') > 0 then
          terms := terms || array(select search_hosts(html, website));
        end if;
        return array_to_tsvector(terms);
      end
      $$`);
    await db.query(`
      create function keep_words_of_comment() returns trigger language plpgsql as $$
      begin
        insert into comment_words (comment_id, words)
        values (new.id, words_of_comment(new.author_name, new.author_website, new.source, new.html, new.verdict))
        on conflict (comment_id) do update set words = excluded.words;
        return null;
      end
      $$`);
    await db.query(`
      create trigger comments_words after insert or update of author_name, author_website, source, html, verdict on comments
        for each row execute function keep_words_of_comment()`);
    await db.query(`
      insert into comment_words
      select id, words_of_comment(author_name, author_website, source, html, verdict) from comments`);
    await db.query(
      'create index comment_words_idx on comment_words using gin (words) with (gin_pending_list_limit = 512)',
    );
    // By a slug that it has or had; where there is none, by a part of the title.
    await db.query(String.raw`
      create function articles_called(called text) returns setof uuid language sql stable rows 1 as $$
        with exact as (
          select id from articles where slug = called
          union
          select article_id from former_slugs where slug = called
        )
        select id from exact
        union all
        select id from articles
         where not exists (select from exact) and title ilike '%' || regexp_replace(called, '([\\%_])', '\\\1', 'g') || '%'
      $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function articles_called');
    await db.query('drop trigger comments_words on comments');
    await db.query('drop function keep_words_of_comment');
    await db.query('drop table comment_words');
    await db.query('drop function words_of_comment');
    await db.query('drop function search_hosts');
    await db.query('drop function search_query');
    await db.query('drop function search_words');
    await db.query('drop function search_text');
  }
}
