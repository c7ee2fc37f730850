import { useSearchParams } from 'react-router'
import { HeatMap, Legend, Section, Tabs } from '../index.ts'
import { eachState, fortyByTwelve, groups, twelveByFour, twelveGroups } from './heat-map-samples.ts'
import { LevelGridsPart } from './level-grids-part.tsx'
import { scale } from './samples.ts'

/** The signature at twelve by four, in both orders, and at forty by twelve. */
export function HeatMapsPart() {
  const [search] = useSearchParams()
  const byDifference = search.get('order') === 'difference'
  const rows = byDifference
    ? twelveByFour
        .map(({ group: _, ...row }) => row)
        .sort((a, b) => Number(b.spreadWide) - Number(a.spreadWide))
    : twelveByFour
  return (
    <>
      <Section heading="Where do we see it differently?">
        <Tabs
          label="Order"
          tabs={[
            { href: '/ui?part=maps&order=difference', label: 'Where we differ most', current: byDifference },
            { href: '/ui?part=maps', label: 'By framework', current: !byDifference },
          ]}
        />
        <HeatMap
          caption="The shape of each group’s answers, from the weaker description to the stronger, and the level in the middle. Open a cell for the comments."
          rowsCaption="Element"
          columns={groups}
          rows={rows}
          slotsCaption={{ label: 'Who stands where', note: 'red to green' }}
          agreedCaption={{ label: 'Agreed', note: '9 of 12' }}
          legend={
            <Legend
              items={scale}
              notes={[
                {
                  sign: 'E T H M',
                  meaning: 'where the middle answer of executives, trustees, heads and middle leaders stands',
                },
              ]}
            />
          }
        />
      </Section>
      <Section heading="Each state of a cell">
        <HeatMap
          caption="Four groups, one of each kind."
          rowsCaption="Matter"
          columns={groups}
          rows={eachState}
        />
      </Section>
      <Section heading="Forty by twelve">
        <HeatMap
          caption="Forty matters as twelve groups see them."
          rowsCaption="Matter"
          columns={twelveGroups}
          rows={fortyByTwelve}
          slotsCaption={{ label: 'Who stands where' }}
          agreedCaption={{ label: 'Agreed' }}
        />
      </Section>
      <LevelGridsPart />
    </>
  )
}
