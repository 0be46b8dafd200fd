import { counted } from '../../i18n/counted.ts'
import { dictionary } from '../../i18n/dictionary.ts'

const zh = {
  open: '为什么分给这位坐席',
  title: '会话分配的理由',
  empty: '还没有分配给人工',
  outcomes: {
    live: '邀请中',
    accepted: '已接起',
    declined: '已婉拒',
    expired: '未接起',
    withdrawn: '已撤回',
    taken: '被他人接起',
    assigned: '接待',
  },
  because: {
    requested: '客户点名要找这位坐席',
    returning: '这位坐席不久前接待过该客户',
    least_busy: '技能合适的在线坐席中，这位最空闲',
    fetched: '坐席自己从队列领取',
    taken: '坐席主动接手',
    consulted: '会商后由被请教的同事接手',
    given: '由同事转接或主管指派',
    took_over: '主管接管',
  },
  waited: (span: string) => `客户已等 ${span}`,
  candidates: (count: number) => `${count} 位坐席符合`,
  skill: (title: string, has: number, asked: number) => `${title} ${has} 级，要求 ${asked} 级`,
  relaxed: (times: number) => `等待中放宽了 ${times} 次要求`,
  occupancy: (share: string) => `当时占用 ${share}`,
  sticky: '熟客优先',
  lanes: { vip: 'VIP 通道', complaint: '投诉通道' },
}

const en: typeof zh = {
  open: 'Why this agent',
  title: 'Why it was given to whom',
  empty: 'Not with a person yet',
  outcomes: {
    live: 'offered',
    accepted: 'accepted',
    declined: 'declined',
    expired: 'missed',
    withdrawn: 'withdrawn',
    taken: 'taken by another',
    assigned: 'serves',
  },
  because: {
    requested: 'The customer asked for this agent',
    returning: 'Served this customer not long ago',
    least_busy: 'The least busy of those online with the skills',
    fetched: 'Fetched it from the queue',
    taken: 'Took it',
    consulted: 'Took it over after being consulted',
    given: 'Given by a colleague or a supervisor',
    took_over: 'A supervisor took it over',
  },
  waited: (span) => `waited ${span}`,
  candidates: (count) => `${counted(count, 'agent')} fitted`,
  skill: (title, has, asked) => `${title}: level ${has}, asked ${asked}`,
  relaxed: (times) => `asked levels lowered ${times}×`,
  occupancy: (share) => `${share} busy then`,
  sticky: 'known customer',
  lanes: { vip: 'VIP lane', complaint: 'complaint lane' },
}

export const useTexts = dictionary(zh, en)
