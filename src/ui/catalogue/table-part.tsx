import { AppliedFilters, Paging, SearchBox, Section, Table, Timeline } from '../index.ts'

/** Searching, tables, paging and what happened. */
export function TablePart() {
  return (
    <>
      <Section heading="A table">
        <SearchBox name="q" label="Find a trust" hint="Name, town or URN." defaultValue="lark" />
        <AppliedFilters
          clearHref="/ui?part=lists"
          filters={[
            { label: 'Primary', removeHref: '/ui?filter=town' },
            { label: 'Tern Bay', removeHref: '/ui?filter=phase' },
          ]}
        />
        <Schools />
        <Paging summary="51 to 100 of 1,457 trusts" previousHref="/ui?page=1" nextHref="/ui?page=3" />
      </Section>
      <Section heading="What happened">
        <History />
      </Section>
    </>
  )
}

function Schools() {
  return (
    <Table
      caption="Four schools, 1,892 pupils"
      columns={[
        { key: 'name', label: 'School', sort: { href: '/ui?sort=name', direction: 'ascending' } },
        { key: 'phase', label: 'Phase', sort: { href: '/ui?sort=phase' } },
        { key: 'place', label: 'Place' },
        { key: 'pupils', label: 'Pupils', numeric: true, sort: { href: '/ui?sort=pupils' } },
        { key: 'joined', label: 'Joined' },
      ]}
      rows={[
        {
          key: '1',
          cells: [
            <a key="a" href="/ui">
              Tern Bay Primary
            </a>,
            'Primary',
            'Tern Bay',
            '412',
            '1 September 2014',
          ],
        },
        {
          key: '2',
          cells: [
            <a key="a" href="/ui">
              Ashdale High School
            </a>,
            'Secondary',
            'Ashdale',
            '1,034',
            '1 April 2013',
          ],
        },
        {
          key: '3',
          cells: [
            <a key="a" href="/ui">
              Ysgol Tŷ Gwyn
            </a>,
            'Primary',
            'Whinfell',
            '219',
            '1 January 2019',
          ],
        },
        {
          key: '4',
          cells: [
            <a key="a" href="/ui">
              St Cuthbert’s
            </a>,
            'Primary',
            'Larkmoor',
            '227',
            '1 June 2021',
          ],
        },
      ]}
      foot={['Together', '', '', '1,892', '']}
    />
  )
}

function History() {
  return (
    <Timeline
      label="What happened, newest first"
      events={[
        {
          key: '1',
          when: { iso: '2026-11-19T10:42', words: 'Thursday 19 November 2026, 10:42' },
          who: 'Whinfell Schools',
          what: 'disclosed its self-review to you and Ros Ferriby',
          href: '/ui?event=1',
        },
        {
          key: '2',
          when: { iso: '2026-11-18', words: '18 November 2026' },
          who: 'Sam Okafor',
          what: 'agreed clarity of purpose',
        },
        {
          key: '3',
          when: { iso: '2026-11-12', words: '12 November 2026' },
          who: 'Lucy Marsh',
          what: 'signed the principles',
        },
      ]}
    />
  )
}
