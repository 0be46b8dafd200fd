import { z } from 'zod'
import { Localized } from '../base.ts'

/** What can be wrong with a flow. An error keeps it from being published; `{what}` is the name that is meant. */
const table = {
  no_start: ['error', '没有起始步骤“{what}”', 'There is no step "{what}" to start with'],
  duplicate_step: ['error', '步骤编号“{what}”重复', 'The step name {what} occurs twice'],
  duplicate_slot: ['error', '信息项“{what}”重复', 'The slot {what} occurs twice'],
  unknown_step: ['error', '通向不存在的步骤“{what}”', 'Leads to a step that is not there: {what}'],
  unknown_slot: ['error', '没有信息项“{what}”', 'There is no slot {what}'],
  unknown_tool: ['error', '没有工具“{what}”', 'There is no tool {what}'],
  unknown_argument: ['error', '工具没有参数“{what}”', 'The tool takes no {what}'],
  missing_argument: ['error', '缺少工具参数“{what}”', 'The tool needs {what}'],
  unknown_value: ['error', '用到了不存在的值“{what}”', 'Uses a value that is not there: {what}'],
  unfilled: [
    'error',
    '客户会原样看到“{what}”：请写成 {{名称}}，名称用字母、数字、下划线和点',
    'Customers would see {what} as it stands: write {{name}}, with letters, digits, underscores and dots',
  ],
  unknown_flow: ['error', '没有已发布的流程“{what}”', 'There is no published flow {what}'],
  recursive_flow: ['error', '流程绕回到自身：{what}', 'The flow runs itself again: {what}'],
  no_choices: ['error', '选择项“{what}”没有选项', 'There is nothing to choose for {what}'],
  duplicate_choice: ['error', '选项值“{what}”重复', 'The choice {what} occurs twice'],
  unfit_rule: ['error', '“{what}”的校验规则不适合它的类型', 'A rule of {what} does not fit its type'],
  unconfirmed: [
    'error',
    '“{what}”不可撤销：请先让客户确认，或改为由人工审批',
    '{what} cannot be undone: let the customer confirm it first, or a person approve it',
  ],
  endless: ['error', '不等客户说话就会一直循环：{what}', 'Goes round without waiting for the customer: {what}'],
  no_way_out: ['error', '从这里走不到结束或人工', 'No way from here to an end or a person'],
  unreachable: ['warning', '没有任何步骤通向这里', 'No step leads here'],
  unasked: [
    'warning',
    '没有步骤询问“{what}”：客户不主动说，它就是空的',
    'No step asks for {what}: it is empty unless the customer says it by themselves',
  ],
  silent_end: ['warning', '可能不说一句话就结束', 'May end without a word'],
  unknown_case: ['warning', '值不会是“{what}”', 'The value is never {what}'],
} as const satisfies Record<string, readonly ['error' | 'warning', string, string]>

export type FlowProblemCode = keyof typeof table
const codes = Object.keys(table) as [FlowProblemCode, ...FlowProblemCode[]]

/** One thing that is wrong, and where: at a step, at a slot, or (neither) with the flow as a whole. */
export const FlowProblem = z.object({
  code: z.enum(codes),
  level: z.enum(['error', 'warning']),
  step: z.string().nullable(),
  slot: z.string().nullable(),
  what: z.string(),
  message: Localized,
})
export type FlowProblem = z.infer<typeof FlowProblem>

export function flowProblem(
  code: FlowProblemCode,
  { what = '', step = null, slot = null }: { what?: string; step?: string | null; slot?: string | null },
): FlowProblem {
  const [level, zh, en] = table[code]
  const fill = (text: string) => text.replace('{what}', () => what)
  return { code, level, step, slot, what, message: { zh: fill(zh), en: fill(en) } }
}

export const isBroken = (problems: readonly FlowProblem[]): boolean => problems.some(({ level }) => level === 'error')
