import { CommentOutlined, DesktopOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { CardPage } from '../../ui/card-page.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import css from './setup.module.css'
import { useTexts } from './texts.ts'
import { TrainingProgress } from './training-progress.tsx'

const samplesShown = 4

/** The website chat and the practice shop of a new tenant may come after this page, which has no live connection. */
const settling = { refetchInterval: 2000 }

/** After the setup: how far the AI has learned, and the ways on. */
export function ReadyPage() {
  const t = useTexts()
  const channels = useVerb('channels.list', {}, settling)
  const key = channels.data?.rows.find((channel) => channel.kind === 'web' && channel.enabled)?.key
  return (
    <CardPage title={t.readyTitle} wide>
      <TrainingProgress />
      <div className={css.ways}>
        {key && (
          <a className={css.way} href={`/chat/${key}`} target="_blank" rel="noreferrer">
            <CommentOutlined />
            <strong>{t.tryChat}</strong>
            <span>{t.tryChatHint}</span>
          </a>
        )}
        <Link className={css.way} to="/workspace">
          <DesktopOutlined />
          <strong>{t.openWorkspace}</strong>
          <span>{t.openWorkspaceHint}</span>
        </Link>
      </div>
      {channels.isError && <Problem problem={channels.error} retry={() => void channels.refetch()} />}
      {key && <PracticeOrders />}
      {key && <Embed channelKey={key} />}
    </CardPage>
  )
}

/** Orders of the practice shop to ask the AI about; nothing where a real shop is connected. */
function PracticeOrders() {
  const t = useTexts()
  const samples = useVerb('commerce.shop', {}, settling).data?.samples.slice(0, samplesShown) ?? []
  if (samples.length === 0) return null
  return (
    <section className={css.embed}>
      <strong>{t.practiceOrders}</strong>
      <p>{t.practiceOrdersHint}</p>
      <ul className={css.orders}>
        {samples.map((number) => (
          <li key={number}>
            <code>{number}</code>
            <CopyButton text={number} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Embed({ channelKey }: { channelKey: string }) {
  const t = useTexts()
  const tag = `<script async src="${location.origin}/widget/tandem.js" data-key="${channelKey}"></script>`
  return (
    <section className={css.embed}>
      <strong>{t.embed}</strong>
      <p>{t.embedHint}</p>
      <div className={css.snippet}>
        <code>{tag}</code>
        <CopyButton text={tag} />
      </div>
    </section>
  )
}
