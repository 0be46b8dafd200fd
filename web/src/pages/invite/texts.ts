import { dictionary } from '../../i18n/dictionary.ts'

const zh = {
  title: (organisation: string) => `加入${organisation}`,
  hint: (name: string) => `${name}，您好。设置一个自己的密码，账号就开通了。`,
  until: (when: string) => `链接在 ${when} 前有效，只能用一次。`,
  login: '登录账号',
  loginHint: '以后用它和密码登录，请记住',
  password: '设置密码',
  repeat: '再输入一次',
  required: '请填写',
  differs: '两次输入不一致',
  submit: '开通并登录',
  taken:
    '这个登录账号已经开通过。如果它就是您的，直接用它登录，并请邀请您的管理员在“用户与角色”里用“添加已有账号”加入；不是的话，请管理员换一个账号重新邀请。',
  existing: '已经有账号？不必再开一个：请邀请您的管理员用“添加已有账号”把它加进来。',
  other: (name: string) => `这个浏览器现在登录的是 ${name}，开通后会换成新账号。`,
  over: {
    used: { title: '这个邀请已经用过了', hint: '账号已经开通，请用账号和密码登录。忘记密码可请管理员重置。' },
    expired: { title: '邀请链接已过期', hint: '链接 72 小时内有效。请联系邀请您的管理员换一个新链接。' },
    revoked: { title: '邀请已被撤回', hint: '如有疑问，请联系邀请您的管理员。' },
    unknown: {
      title: '这个邀请链接无效',
      hint: '链接可能没有复制完整，或已换成新的链接。请用最新收到的完整链接，或联系邀请您的管理员。',
    },
  },
  signIn: '去登录',
}

const en: typeof zh = {
  title: (organisation) => `Join ${organisation}`,
  hint: (name) => `Hello ${name}. Choose a password of your own, and your account is ready.`,
  until: (when) => `The link works until ${when}, once.`,
  login: 'Your login',
  loginHint: 'You sign in with it and your password; please remember it',
  password: 'Choose a password',
  repeat: 'Once more',
  required: 'Please fill this in',
  differs: 'The two are not the same',
  submit: 'Open the account and sign in',
  taken:
    'This login has an account already. If it is yours, sign in with it, and ask whoever invited you to let it in by “Add an existing account” under Users and roles. If not, ask for an invitation with another login.',
  existing:
    'You have an account already? You need no second one: ask whoever invited you to let it in by “Add an existing account”.',
  other: (name) => `${name} is signed in with this browser; the new account takes that place.`,
  over: {
    used: {
      title: 'This invitation has been used',
      hint: 'The account is there: sign in with login and password. An administrator can reset a lost password.',
    },
    expired: {
      title: 'This invitation has run out',
      hint: 'A link works for 72 hours. Please ask whoever invited you for a new one.',
    },
    revoked: {
      title: 'This invitation was taken back',
      hint: 'If you wonder why, please ask whoever invited you.',
    },
    unknown: {
      title: 'This link is not valid',
      hint: 'It may have been copied in part, or replaced by a newer one. Use the whole of the link that came last, or ask whoever invited you.',
    },
  },
  signIn: 'Sign in',
}

export const useTexts = dictionary(zh, en)
