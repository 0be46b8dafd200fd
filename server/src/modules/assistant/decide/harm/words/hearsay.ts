import { table } from '../table.ts'

/** Tells what others say or what stood in a paper. */
export const HEARSAY = table(`
  评论, 评价, 听说, 据说, 传闻, 网上, 新闻, 有人说, 别人说, 朋友说, 真的假的, 是真的吗, 是不是真的, 小红书, 抖音上
  微博上, 看到说, 说明书, 写着, 同事讲, 同事说, 主播说, 检测报告
  review, reviews, reddit, heard that, heard of, i heard, i read, the news, on youtube, online that, is that so
  is that true, is it true, recalled, a friend of mine, my friend told, someone told, people say, they say, rumor*
  rumour*, your advert, the manual, colleague says, colleague said, test report*, label says
`)
