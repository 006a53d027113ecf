/** Anything that can be asked in SQL. */
export interface Asked {
  query<Row>(sql: string): Promise<Row[]>;
}

/** All that the schema `public` holds, one line a thing, in PostgreSQL's own words; without TypeORM's list of migrations. */
export async function schemaDump(database: Asked): Promise<string[]> {
  const rows = await database.query<{ line: string }>(`
    with ours as (
      select oid, relname, relkind, relacl from pg_class
       where relnamespace = 'public'::regnamespace and relname not like 'schema_migrations%'
    )
    select line from (
      select format('%s %s', relkind, relname) || coalesce(' ' || relacl::text, '') as line
        from ours where relkind not in ('i', 'I')
      union all
      select format('column %s.%s %s', relname, attname, format_type(atttypid, atttypmod))
             || case when attnotnull then ' not null' else '' end
             || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
             || attidentity::text || attgenerated::text
        from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
       where relkind in ('r', 'v', 'm', 'p')
      union all
      select format('constraint %s on %s %s', conname, relname, pg_get_constraintdef(pg_constraint.oid))
        from ours join pg_constraint on conrelid = ours.oid
      union all
      select pg_get_indexdef(indexrelid) from ours join pg_index on indrelid = ours.oid
      union all
      select pg_get_triggerdef(pg_trigger.oid) from ours join pg_trigger on tgrelid = ours.oid and not tgisinternal
      union all
      select format('view %s %s', relname, pg_get_viewdef(oid)) from ours where relkind in ('v', 'm')
      union all
      select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
      union all
      select format('type %s %s', typname, typtype) from pg_type
       where typnamespace = 'public'::regnamespace and typname not like '%schema_migrations%'
      union all
      select format('extension %s', extname) from pg_extension
    ) lines order by line collate "C"`);
  return rows.map(({ line }) => line);
}
