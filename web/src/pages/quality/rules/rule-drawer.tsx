import type { Rule } from '@tandem/contract'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useCommon } from '../../../i18n/common.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useAsk } from '../../../ui/use-ask.ts'
import { useFocusHome } from '../../../ui/use-focus-home.ts'
import { gapOf } from './edits.ts'
import { RuleForm } from './rule-form.tsx'
import css from './rules.module.css'
import { useTexts } from './texts.ts'
import { TryBox } from './try-box.tsx'

interface Props {
  rule: Rule
  /** Not in the rules yet. */
  isNew: boolean
  done: (rule: Rule) => void
  remove: (key: string) => void
  close: () => void
}

/** One rule with room to try it: nothing changes before it is done, nothing is kept before the draft is saved. */
export function RuleDrawer({ rule: stored, isNew, done, remove, close }: Props) {
  const t = useTexts()
  const common = useCommon()
  const say = useLocalized()
  const ask = useAsk()
  useFocusHome()
  const [rule, setRule] = useState(stored)
  const gap = gapOf(rule)
  const gaps: Record<string, string> = t.gaps
  const confirm = () =>
    ask({
      title: t.removeAsk,
      content: t.removeHint,
      okText: t.remove,
      run: async () => remove(rule.key),
    })
  return (
    <Drawer
      open
      size="min(1080px, 100vw)"
      title={isNew ? t.newRule(t.kinds[rule.check.kind]) : say(stored.title)}
      onClose={close}
      footer={
        <div className={css.footer}>
          {!isNew && (
            <Button type="text" danger onClick={confirm}>
              {t.remove}
            </Button>
          )}
          <span role="status">{gap !== null && (gaps[gap] ?? t.gaps.other)}</span>
          <Button onClick={close}>{common.cancel}</Button>
          <Button type="primary" disabled={gap !== null} onClick={() => done(rule)}>
            {t.apply}
          </Button>
        </div>
      }
    >
      <div className={css.drawer}>
        <RuleForm rule={rule} change={setRule} />
        <TryBox rule={rule} whole={gap === null} />
      </div>
    </Drawer>
  )
}
