import { expect, it } from 'vitest'
import { dayOfFile } from './file-day.ts'

it.each([
  ['allgroupsdata20220718.csv', '2022-07-18'],
  ['edubasealldata20231116_31cols.csv', '2023-11-16'],
  ['grouplinks_edubaseallacademiesandfree20190301 (1).csv', '2019-03-01'],
  ['allgroupsdata.csv', null],
  ['links20229999.csv', null],
  ['export-123456789012.csv', null],
])('the day of %s', (name, day) => expect(dayOfFile(name)).toBe(day))
