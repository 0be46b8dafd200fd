/** What counts as a greeting, as feeling for the customer, as a close, and as asking for the order number. */
export const greetingCues = [
  ...['您好', '你好', '早上好', '下午好', '晚上好', '欢迎', '很高兴为您服务'],
  ...['hello', 'hi', 'good morning', 'good afternoon', 'good evening', 'welcome', 'thanks for contacting us'],
]

export const empathyCues = [
  ...['抱歉', '对不起', '不好意思', '理解您', '理解你', '能理解', '感受', '让您久等', '添麻烦', '着急', '给您带来不便'],
  ...['sorry', 'apologise', 'apologize', 'apologies', 'i understand', 'i can see', 'i know how', 'frustrating'],
  ...['inconvenience', 'i can imagine', 'that must be'],
]

export const closingCues = [
  ...['还有什么', '还有其他', '还需要', '祝您', '感谢您', '谢谢您', '再见', '欢迎再来', '随时联系'],
  ...['anything else', 'have a nice', 'have a good', 'thank you for', 'thanks for your', 'goodbye', 'take care'],
  ...['contact us any time', 'reach out any time'],
]

export const orderCues = [
  ...['订单号', '订单编号', '单号', '订单号码', '哪一单', '哪个订单'],
  ...['order number', 'order no', 'order id', 'which order', 'number of your order'],
]
