import type { Localized } from '@tandem/contract'

/** A table, a field a line: its name, then what people call it in Chinese and in English. */
const TABLE = `
login 账号 the login
password 密码 the password
current 当前密码 the present password
next 新密码 the new password
totp 验证码 the code
code 验证码 the code
name 名称 the name
organisation 企业名称 the organisation
roles 角色 the roles
role 角色 the role
title 标题 the title
text 文字 the text
texts 文字 the texts
body 正文 the text
reason 理由 the reason
comment 评语 the comment
note 备注 the note
notes 备注 the notes
phone 电话 the phone number
email 邮箱 the e-mail address
query 搜索内容 the search
tags 标签 the tags
tag 标签 the tag
key 编号 the key
shortcut 快捷键 the shortcut
from 开始 the start
to 结束 the end
day 日期 the day
days 天数 the days
date 日期 the date
dates 日期 the dates
week 每周时间 the hours of the week
hours 营业时间 the opening hours
minutes 分钟数 the minutes
seconds 秒数 the seconds
until 截止时间 the end
validUntil 有效期 the validity
dueAt 到期时间 the due time
url 网址 the address
label 名称 the label
content 内容 the content
summary 简介 the summary
prompt 提问的话 the words that ask
invalid 没听懂时的话 the words for a wrong answer
choices 选项 the choices
options 选项 the options
words 说法 the words
value 值 the value
retries 重问次数 the number of retries
optional 可跳过 whether it may be skipped
steps 步骤 the steps
slots 要问的内容 what is asked for
start 第一步 the first step
examples 例句 the examples
questions 问题 the questions
outcome 处理方式 what is done
triage 分类 the class
priority 优先级 the priority
followUps 后续问题 the follow-up questions
skill 技能 the skill
skills 技能 the skills
level 等级 the level
capacity 同时接待数 the capacity
agent 坐席 the agent
agents 坐席 the agents
customer 客户 the customer
conversation 会话 the conversation
message 消息 the message
channel 渠道 the channel
article 文章 the article
intent 意图 the intent
flow 流程 the flow
course 课程 the course
lessons 课时 the lessons
lines 对话 the lines
rules 规则 the rules
pattern 匹配式 the pattern
points 分值 the points
weight 权重 the weight
target 目标值 the target
answer 答案 the answer
answers 答案 the answers
explanation 解释 the explanation
subject 主题 the subject
assignee 处理人 the assignee
language 语言 the language
settings 设置 the settings
origins 允许的网站 the allowed sites
adminNetworks 管理网段 the networks of administrators
zone 时区 the time zone
order 订单号 the order number
amount 金额 the amount
number 编号 the number
count 数量 the count
items 项目 the items
files 文件 the files
file 文件 the file
picture 图片 the picture
links 链接 the links
stars 评分 the rating
passScore 及格分 the pass mark
attempts 次数 the attempts
share 比例 the share
weekdays 星期 the weekdays
shift 班次 the shift
breaks 休息 the breaks
cases 用例 the cases
chosen 选择 the choice
minSeconds 最少秒数 the least seconds
expiresInDays 有效天数 the days of validity
scopes 权限 the permissions
auditDays 审计保留天数 the days that the audit trail is kept
answerThreshold 回答把握 the threshold of answers
offerSeconds 接起时限 the time to accept
multiplier 倍数 the factor
limit 每页数量 the number of rows
`

const names = new Map<string, Localized>(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [field = '', zh = '', ...en] = line.split(' ')
      return [field, { zh, en: en.join(' ') }]
    }),
)

const SIDES: Record<string, Localized> = {
  zh: { zh: '（中文）', en: ' (Chinese)' },
  en: { zh: '（英文）', en: ' (English)' },
}

const isPlace = (part: PropertyKey): boolean => /^\d+$/.test(String(part))

/**
 * What people call a field, with the language and the entry that are meant: by the last name on the way to it. A field
 * that nobody is shown is named as it is sent: only a program can have sent it.
 */
export function nameOfField(path: readonly PropertyKey[]): Localized {
  const parts = path.map(String)
  const words = parts.filter((part) => !isPlace(part))
  const side = SIDES[words.at(-1) ?? '']
  const field = (side ? words.at(-2) : words.at(-1)) ?? ''
  const known = names.get(field)
  if (!known) {
    const { zh, en } = wayTo(path)
    return path.length === 0 ? { zh, en } : { zh: `字段 ${zh} `, en: `the field ${en}` }
  }
  const place = parts.slice(parts.lastIndexOf(field) + 1).find(isPlace)
  return {
    zh: `${known.zh}${side?.zh ?? ''}${place === undefined ? '' : `第 ${Number(place) + 1} 条`}`,
    en: `${known.en}${side?.en ?? ''}${place === undefined ? '' : `, entry ${Number(place) + 1},`}`,
  }
}

/** The way to a field, as programs write it. */
export function wayTo(path: readonly PropertyKey[]): Localized {
  const way = path.map(String).join('.')
  return { zh: way || '内容', en: way || 'the content' }
}
