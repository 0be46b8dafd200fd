import { InfoDialog } from '../../../ui/info-dialog.tsx'
import css from './keys.module.css'
import { useTexts } from './texts.ts'

const groups = {
  move: { nextOne: ['Alt ↓', 'Alt ↑'], unread: ['Alt U'], nth: ['Ctrl Alt 1–9'], search: ['Alt F'] },
  offer: { accept: ['Alt A', 'Alt D'], take: ['Alt G'], next: ['Alt Q'] },
  write: {
    send: ['Enter', 'Shift Enter'],
    canned: ['/'],
    suggestion: ['Alt 1–3'],
    note: ['Alt N'],
    mention: ['@'],
  },
  act: {
    transfer: ['Alt T'],
    consult: ['Alt C'],
    snooze: ['Alt S'],
    remind: ['Alt R'],
    ticket: ['Alt K'],
    bot: ['Alt B'],
    close: ['Alt W'],
    wrapUp: ['Alt O'],
    confirm: ['Enter', 'Ctrl Enter'],
    help: ['?', 'Alt /'],
  },
} satisfies Record<string, Record<string, string[]>>

/** Every key of the workspace on one page. */
export function KeyHelp({ open, close }: { open: boolean; close: () => void }) {
  const t = useTexts()
  const acts: Record<string, string> = t.acts
  return (
    <InfoDialog open={open} title={t.title} close={close} width={640}>
      <div className={css.groups}>
        {Object.entries(groups).map(([group, keys]) => (
          <section key={group}>
            <h3>{t.groups[group as keyof typeof groups]}</h3>
            <dl>
              {Object.entries<string[]>(keys).map(([act, names]) => (
                <div key={act}>
                  <dt>{acts[act]}</dt>
                  <dd>
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </InfoDialog>
  )
}
