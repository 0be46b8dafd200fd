import type { VerbInput, Version } from '@tandem/contract'
import { Button, Collapse, Drawer, Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { type Difference, Differences } from '../../../ui/differences.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { ChangeList } from '../../flows/changes/change-list.tsx'
import { changesOf as changesOfFlow } from '../../flows/changes/changes.ts'
import { useTexts } from '../texts.ts'
import { changesOf } from './changes.ts'
import css from './review.module.css'
import { useNames } from './use-names.ts'
import { useArticleValues, useIntentValues } from './use-values.ts'

interface Props {
  target: VerbInput<'knowledge.versions'>
  open: boolean
  close: () => void
  restore: (version: Version) => void
}

/** Everything that was ever published of one item; an old one can be loaded into the editor. */
export function Versions({ target, open, close, restore }: Props) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const versions = useVerb('knowledge.versions', target, { enabled: open })
  const rows = versions.data?.rows ?? []
  return (
    <Drawer open={open} title={t.versions} onClose={close} size={560} destroyOnHidden>
      {versions.isPending && <Skeleton active />}
      {versions.isError && <Problem problem={versions.error} retry={() => void versions.refetch()} />}
      {versions.data && rows.length === 0 && <Empty title={t.versionsEmpty} />}
      <Collapse
        // The newest one stands open once the list has come.
        key={rows.length}
        ghost
        defaultActiveKey={rows[0]?.version}
        items={rows.map((version, index) => ({
          key: version.version,
          label: `${t.version(version.version)}${index === 0 ? ` · ${t.current}` : ''}`,
          extra: <small>{`${nameOf(version.by)} · ${format.short(version.at)}`}</small>,
          children: <Content version={version} before={rows[index + 1]} restore={() => restore(version)} />,
        }))}
      />
    </Drawer>
  )
}

interface ContentProps {
  version: Version
  /** The one that it came after. */
  before: Version | undefined
  restore: () => void
}

function Content({ version, before, restore }: ContentProps) {
  const t = useTexts()
  const { article, intent, flow } = version
  return (
    <div className={css.version}>
      {before && <ChangesSince before={before} version={version} />}
      {(['zh', 'en'] as const).map((language) => (
        <section key={language} lang={language}>
          <h4>{(article ?? intent ?? flow)?.title[language] || t.nothing}</h4>
          {article && <RichText text={article.body[language]} />}
          {intent && <RichText text={intent.examples[language].map((one) => `- ${one}`).join('\n')} />}
        </section>
      ))}
      <Button onClick={restore}>{t.restore}</Button>
    </div>
  )
}

/** What a version changed in the one that it came after. */
function ChangesSince({ before, version: { article, intent, flow } }: { before: Version; version: Version }) {
  const t = useTexts()
  const ofArticle = useArticleValues()
  const ofIntent = useIntentValues()
  if (flow && before.flow)
    return <ChangeList changes={changesOfFlow(before.flow, flow)} before={before.flow} after={flow} />
  const differencesOf = (): Difference[] => {
    if (article && before.article) return changesOf(ofArticle(before.article), ofArticle(article))
    return intent && before.intent ? changesOf(ofIntent(before.intent), ofIntent(intent)) : []
  }
  const differences = differencesOf()
  return (
    <section className={css.since}>
      <h4>{t.changesIn(before.version, differences.length)}</h4>
      <Differences of={differences} />
    </section>
  )
}
