import { counted } from '../../../i18n/counted.ts'
import type { zh } from './texts.zh.ts'

export const en: typeof zh = {
  open: 'Import',
  export: 'Export',
  title: 'Import intents',
  back: 'Back to the intents',
  drop: 'Drop a file here, or choose one',
  hint: 'One example and its intent a row: CSV, TSV or Excel (XLSX), with a heading or without; or JSONL, each line with a “text” and its intent as “label”. UTF-8 or GB 18030, 50,000 rows and 10 MB at most. An intent is named by its key or its title.',
  adds: 'An import only adds: intents and examples that are there are neither changed nor removed. Nothing happens before you choose.',
  template: 'Download a CSV template',
  templateName: 'intents.csv',
  heading: 'text,intent,title_zh,title_en',
  tooLarge: 'The file may have 10 MB at most',
  reading: 'Reading…',
  readingHint: 'A file of many thousand rows may take half a minute. You may leave and come back.',
  gone: 'Not found; it may be older than 7 days',
  failed: 'This could not be read',
  again: 'Try another file',
  found: (intents) => `${counted(intents, 'intent')} in the file`,
  nothing: 'There is no example to import',
  filter: {
    all: (count) => `All ${count}`,
    fresh: (count) => `New ${count}`,
    known: (count) => `Known ${count}`,
    same: (count) => `Nothing new ${count}`,
  },
  chooseAll: 'All',
  choose: (title) => `Choose “${title}”`,
  isNew: 'New intent',
  gains: (count) => `${count} new`,
  there: (count) => `${count} there or repeated`,
  inContradiction: 'Its examples contradict others, see above',
  moreTexts: (count) => `… and ${count} more`,
  few: 'Few examples: the AI may not be sure. Ten different wordings or more are good for an intent.',
  hasDraft: 'An unpublished change waits: the examples join it, and go to review first.',
  deadEnd: 'What it leads to is not published yet: it stays a draft for now.',
  answeredBy: {
    article: 'Answered by the article: ',
    flow: 'Starts the flow: ',
    handover: 'Hands over to a person',
  },
  noAnswer: 'Nothing answers it yet: an empty article is drafted, to be written and published first.',
  problems: (count) => `${counted(count, 'row')} cannot be taken`,
  change: (title) => `Change name and answer of “${title}”`,
  changeShort: 'Change',
  nameIn: { zh: 'Chinese name', en: 'English name' },
  how: 'What answers it',
  write: 'New article',
  names: 'Both names are needed',
  target: 'Choose what answers it',
  contradictions: (count) => `${counted(count, 'example')} under two intents`,
  contradictionsHint:
    'The same words can be taught to one intent only, or the AI cannot tell them apart. What is not chosen is not imported.',
  stands: (title) => `Is an example of “${title}”; to move it, remove it there first`,
  leaveOut: 'Neither',
  row: (row) => `Row ${row}`,
  more: (count) => `Show more (${count} left)`,
  chosen: (intents, examples) => `${counted(intents, 'intent')} and ${counted(examples, 'new example')} chosen`,
  publish: 'Publish at once',
  publishHint: 'Intents that can be answered go live, and the AI is trained; otherwise they go to review first',
  take: 'Import',
  done: (created, changed, added) =>
    [
      created > 0 && `${counted(created, 'intent')} created`,
      changed > 0 && `${counted(changed, 'intent')} added to`,
      `${counted(added, 'new example')}`,
    ]
      .filter(Boolean)
      .join(', '),
  doneNothing: 'Nothing new: everything in the file is there already',
  published: (count) => `${counted(count, 'intent')} published; the AI is being trained.`,
  review: (count) =>
    count === 1
      ? '1 intent waits for review; the AI learns it once it is published.'
      : `${count} intents wait for review; the AI learns them once they are published.`,
  drafts: (count) =>
    count === 1
      ? '1 intent is a draft: write and publish the article or flow that it leads to, then publish it.'
      : `${count} intents are drafts: write and publish the articles or flows that they lead to, then publish them.`,
  train: 'See the training',
  look: 'See the intents',
  another: 'Import another file',
}
