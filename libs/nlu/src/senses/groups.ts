/**
 * Words that mean about the same, or name things of one kind; a group a line, commas between. What examples say of one
 * of them is then known of all, in both languages. English endings are added by program; a word in several groups is
 * of the first.
 */
export const GROUPS = `
monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,wed,thu,fri,星期一,星期二,星期三,星期四,星期五,星期六,星期天,星期日,周一,周二,周三,周四,周五,周六,周日,礼拜一,礼拜二,礼拜三,礼拜四,礼拜五,礼拜六,礼拜天
january,february,march,april,june,july,august,september,october,november,december,jan,feb,aug,sept,oct,nov,dec,一月,二月,三月,四月,五月,六月,七月,八月,九月,十月,十一月,十二月,月份
today,tomorrow,yesterday,tonight,this morning,this evening,this afternoon,day after tomorrow,今天,明天,昨天,后天,前天,今晚,明晚,今日,明日,昨日,昨晚,明早,今早
morning,afternoon,evening,night,noon,midnight,早上,上午,中午,下午,晚上,傍晚,凌晨,半夜,夜里,清晨
weekend,next week,this week,last week,next month,this month,last month,next year,this year,last year,周末,下周,这周,上周,本周,下个月,这个月,上个月,本月,明年,今年,去年,下个星期,这个星期,上个星期
second,minute,hour,秒,秒钟,分钟,小时,钟头,半小时
day,week,month,year,天,星期,礼拜,周,年,月
am,pm,o'clock,a.m,p.m,点钟,点半,点整
one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,fifteen,twenty,thirty,forty,fifty,sixty,hundred,thousand,million,dozen,一,二,三,四,五,六,七,八,九,十,百,千,万,两,几,thirteen,fourteen,sixteen,seventeen,eighteen,nineteen,seventy,eighty,ninety,zero
first,third,last,next,previous,第一,第二,第三,最后一个,下一个,上一个
christmas,easter,thanksgiving,new year,halloween,valentine,birthday,anniversary,holiday,春节,国庆,中秋,元旦,端午,清明,五一,十一,圣诞,圣诞节,情人节,生日,节日,假期,放假,双十一,六一八
spring,summer,autumn,winter,fall,春天,夏天,秋天,冬天,春季,夏季,秋季,冬季
china,usa,america,united states,uk,england,britain,france,germany,italy,spain,japan,india,canada,australia,russia,brazil,mexico,korea,europe,asia,africa,poland,greece,turkey,egypt,ireland,scotland,sweden,norway,switzerland,netherlands,portugal,thailand,vietnam,singapore,中国,美国,英国,法国,德国,意大利,西班牙,日本,印度,加拿大,澳大利亚,俄罗斯,巴西,韩国,泰国,越南,新加坡,欧洲,亚洲,非洲,海外,国外
london,paris,new york,york,berlin,rome,madrid,tokyo,chicago,boston,seattle,houston,dallas,denver,atlanta,miami,los angeles,angeles,san francisco,francisco,las vegas,vegas,philadelphia,phoenix,detroit,orlando,san diego,diego,austin,washington,toronto,sydney,melbourne,moscow,delhi,mumbai,dubai,munich,vienna,athens,amsterdam,barcelona,edinburgh,manchester,dublin,北京,上海,广州,深圳,杭州,南京,武汉,成都,重庆,西安,天津,苏州,长沙,郑州,青岛,大连,厦门,宁波,沈阳,哈尔滨,济南,合肥,福州,昆明,南昌,贵阳,太原,石家庄,长春,兰州,南宁,海口,三亚,乌鲁木齐,呼和浩特,银川,西宁,拉萨,无锡,东莞,佛山,温州,珠海,桂林,洛阳,徐州,香港,澳门,台北
california,texas,florida,ohio,virginia,arizona,nevada,oregon,colorado,georgia,michigan,hawaii,alaska,illinois,jersey,carolina,tennessee,utah,广东,江苏,浙江,山东,河南,河北,四川,湖北,湖南,福建,安徽,江西,辽宁,陕西,山西,云南,贵州,广西,海南,甘肃,新疆,西藏,内蒙古,青海,宁夏,吉林,黑龙江,台湾
john,mary,david,james,robert,michael,william,richard,joseph,thomas,charles,chris,daniel,matthew,mark,steven,paul,andrew,joshua,kevin,brian,george,edward,jason,jeff,ryan,jacob,gary,eric,peter,adam,henry,jack,sam,tom,bob,bill,joe,mike,jim,dave,steve,nick,tim,ben,alex,patricia,jennifer,linda,elizabeth,barbara,susan,jessica,sarah,karen,lisa,nancy,betty,sandra,ashley,emily,donna,michelle,carol,amanda,melissa,laura,anna,jane,jenny,kate,amy,julie,emma,alice,rachel,maria,smith,johnson,williams,brown,jones,张三,李四,王五,小明,小红,小王,小李,小张,张伟,李娜,刘德华,周杰伦
mom,mother,mum,dad,father,wife,husband,son,daughter,brother,sister,parent,uncle,aunt,grandma,grandmother,grandpa,grandfather,cousin,family,kid,child,children,妈妈,爸爸,老婆,老公,妻子,丈夫,儿子,女儿,哥哥,弟弟,姐姐,妹妹,父母,叔叔,阿姨,奶奶,爷爷,外婆,外公,家人,孩子,小孩,宝宝,妈,爸
friend,buddy,boyfriend,girlfriend,colleague,coworker,boss,roommate,neighbour,neighbor,朋友,同学,同事,老板,女朋友,男朋友,邻居,室友
red,blue,green,yellow,white,black,pink,purple,orange,grey,gray,golden,silver,红色,蓝色,绿色,黄色,白色,黑色,粉色,紫色,橙色,棕色,灰色,金色,银色,红的,黑的,白的,蓝的,颜色,color,colour
pizza,burger,hamburger,sandwich,sushi,pasta,noodle,rice,chicken,beef,pork,fish,steak,soup,salad,bread,cake,cookie,egg,cheese,taco,curry,lasagna,pie,potato,bacon,meal,dish,面条,米饭,鸡肉,牛肉,猪肉,鱼,鸡蛋,面包,蛋糕,豆腐,排骨,饺子,包子,火锅,土豆,鸡翅,红烧肉,菜,汤,粥,虾,meatball,spaghetti,risotto,casserole,biryani,pancake,omelette,sausage,ham,wing,pepperoni,vegan,vegetarian,menu,food,snack,appetizer,dessert
apple,banana,fruit,vegetable,onion,tomato,carrot,milk,juice,sugar,salt,butter,flour,苹果,香蕉,水果,蔬菜,番茄,西红柿,萝卜,白菜,黄瓜,茄子,牛奶,果汁,糖,盐,broccoli,mushroom,garlic,pepper,spice,cinnamon,cream,chocolate,honey,lemon,lime,lettuce
coffee,latte,espresso,cappuccino,tea,beer,wine,drink,咖啡,拿铁,茶,奶茶,啤酒,红酒,饮料,brew,coffee maker,coffee machine,mocha,cup of
chinese food,thai,italian,mexican,indian food,french food,fast food,takeaway,take out,takeout,外卖,快餐,中餐,西餐,carryout,carry out,to go,pickup,take-out,take-away
restaurant,cafe,bar,pub,diner,coffee shop,餐厅,饭店,餐馆,酒吧,咖啡厅,饭馆,食堂
breakfast,lunch,dinner,supper,brunch,早餐,午餐,晚餐,早饭,午饭,晚饭,夜宵
recipe,cook,bake,fry,boil,ingredient,roast,grill,做法,怎么做,菜谱,食谱,烹饪,炒,煮,炖,蒸,serve,stove,simmer,steam
song,track,tune,music,album,playlist,melody,歌,歌曲,音乐,专辑,歌单,曲子,一首歌
rock,jazz,pop,classical,hip hop,rap,blues,reggae,metal,techno,摇滚,爵士,流行,古典,民谣,说唱
singer,band,artist,musician,composer,歌手,乐队,歌星,明星
movie,film,cinema,video,show,series,episode,tv,television,电影,影片,视频,电视剧,连续剧,节目,电视,动漫,动画片,综艺,片子
actor,actress,director,演员,导演,主演
channel,station,radio,fm,broadcast,频道,电台,广播,收音机,卫视,中央台
podcast,audiobook,播客,有声书,有声小说
book,novel,story,author,chapter,书,小说,故事,作者,作家,文章
game,chess,puzzle,poker,solitaire,游戏,象棋,扑克,tic tac toe,candy crush,clash of clans,blackjack,monopoly,scrabble,trivia,tetris,mario,sudoku,hangman,checkers,minecraft,crossword,pong,bingo,angry birds,call of duty
joke,funny,laugh,humor,笑话,搞笑,段子,好笑,幽默
news,headline,新闻,头条,资讯,消息报道
weather,temperature,rain,snow,sunny,storm,cloudy,humidity,forecast,wind,umbrella,天气,气温,下雨,下雪,温度,晴天,台风,雾霾,刮风,带伞,空气质量,cold,hot,warm,sun,chilly,hurricane,humid,raincoat,sunscreen,degrees,freezing,thunder,fog,hail
play,listen,hear,put on,start playing,播放,听,放一首,来一首,来首,播,放首
watch,see,view,look at,look,观看,看,看看,查看,瞧瞧
start,begin,launch,open,run,activate,enable,开始,启动,打开,开启,启用,激活,开通,initiate
stop,end,quit,pause,halt,停止,停,结束,暂停,终止
turn on,switch on,power on,turn it on,开灯,开机,turn the lights on,light up,lit
turn off,switch off,shut off,power off,shut down,shutdown,关灯,关机,关掉,关闭,关上,断电,switch it off,turn it off,lights out,cut off,turn out
increase,raise,turn up,higher,louder,boost,brighter,up,调高,调大,增加,提高,大声点,大一点,加大,调亮,亮一点,升高,brighten,amplify,intensify,maximise,maximize
decrease,lower,turn down,reduce,dim,quieter,softer,darker,down,调低,调小,减少,降低,小声点,小一点,减小,调暗,暗一点,lessen,diminish,darken,attenuate,soften,minimise,minimize,low,lowest,less
volume,sound,mute,speaker,loud,silence,音量,声音,静音,喇叭,音响,silent,quiet,noise,audio,bass,unmute,equalizer
light,lamp,bulb,lighting,灯,灯光,电灯,台灯,brightness,illumination,chandelier,lightning,亮度
kitchen,bedroom,living room,bathroom,garage,hallway,厨房,卧室,客厅,浴室,卫生间,车库,书房
vacuum,clean,cleaner,dust,sweep,roomba,打扫,清扫,吸尘器,扫地,扫地机,拖地,清洁,清洗
plug,socket,outlet,插座,插头
air conditioner,heater,heating,fridge,refrigerator,washing machine,dishwasher,microwave,oven,空调,暖气,冰箱,洗衣机,微波炉,烤箱,热水器
alarm,wake me up,wake,闹钟,闹铃,叫醒,叫我起床,snooze,alarm clock
remind,reminder,notify me,alert,提醒,提示我,别忘,notification
calendar,schedule,agenda,appointment,meeting,event,conference,日程,日历,安排,约会,会议,开会,活动安排,预约,行程,party,wedding,marriage,gathering,session,dentist
list,shopping list,to do,todo,grocery,task,清单,列表,购物清单,待办,名单
email,mail,inbox,e-mail,gmail,邮件,邮箱,电子邮件,电邮,邮,收件箱
message,text message,sms,短信,信息,消息,发短信
contact,phone book,address book,联系人,通讯录,联系方式,电话簿
facebook,twitter,instagram,social media,tweet,whatsapp,linkedin,snapchat,tiktok,youtube,脸书,推特,微博,微信,朋友圈,社交媒体,社交网站,抖音,qq,小红书,myspace,pinterest,reddit,timeline,feed,hashtag,selfie
website,site,web page,webpage,homepage,url,网站,网页,主页,官网,网址,网络
app,application,program,software,tool,应用,应用程序,软件,程序,客户端,小程序,工具
phone,telephone,cell,cellphone,mobile,smartphone,手机,电话,移动电话,座机
call,dial,ring,phone call,打电话,拨打,拨号,呼叫,致电,通话,打给,来电
number,digits,phone number,号码,电话号码,手机号,手机号码
computer,laptop,pc,desktop,tablet,ipad,电脑,笔记本,计算机,平板,台式机
developer,creator,maker,programmer,development team,engineer,who made,开发者,开发人员,创作者,开发商,制作者,程序员,创造者,开发团队,开发,作者是谁
company,business,firm,organization,store,shop,公司,企业,商家,店铺,店,商店,卖家,厂家,branch,retailer
customer service,support,help desk,agent,representative,客服,服务人员,售后,工作人员,人工
buy,purchase,get one,acquire,购买,买,购,订购,入手,购入,买了
order,place an order,ordered,下单,订单,单子,订货,拍下
sell,sale,sold,卖,出售,销售,在售
stock,available,availability,in stock,out of stock,sold out,有货,现货,库存,缺货,断货,没货,补货
return,send back,bring back,returned,退货,退回,退掉,寄回,退还
swap,replace,replacement,exchange,换货,更换,换一个,调换,换个,兑换
refund,money back,reimburse,reimbursement,refunded,退款,退钱,返还,返款
cancel,cancellation,undo,revoke,abort,取消,撤销,撤回,作废,不要了,退订,解除,call off,stop it
change,modify,edit,update,amend,alter,adjust,修改,更改,改,变更,更新,改成,调整,改一下
delete,remove,erase,clear,get rid of,take off,删除,删掉,移除,清除,去掉,清空,删,eliminate,dismiss,discard,trash,throw away,wipe,unset,empty,purge,destroy,drop,disregard,take away,scrap,clean out
add,include,insert,put,append,添加,加入,增添,加上,加,放入
create,make,new,build,generate,set up,创建,新建,建立,制作,生成
set,setting,setup,configure,preference,option,设置,设定,配置,选项
save,keep,record,保存,存,记录,收藏,存储
search,find,look for,look up,locate,搜索,查找,找,搜,寻找,找一下,搜一下,查询,查,查一下,搜寻
display,tell me,give me,let me know,list me,显示,告诉我,给我,给我看,展示,告知,说说,介绍,介绍一下
explain,clarify,elaborate,describe,解释,说明,讲解,讲一下,描述
what is,what's,what are,meaning,mean,definition,define,是什么,什么是,什么意思,含义,定义
how,how do i,how can i,how to,way to,怎么,怎样,如何,怎么办,咋,怎么样才能
why,reason,how come,what caused,为什么,为何,为啥,怎么回事,原因,什么原因
when,what time,how long until,什么时候,何时,几点,几号,啥时候,哪天
where,which place,location,whereabouts,哪里,哪儿,在哪,什么地方,位置,何处,地点,到哪
who,whom,whose,谁,什么人,哪位
how much,cost,price,pricing,how expensive,多少钱,价格,价钱,价位,几块钱,什么价,售价
how many,how often,多少个,几个,多少次,多少
how long,duration,how soon,how fast,多久,多长时间,几天,多长,要多久
can,could,able to,possible,allowed,may i,able,可以,能,能不能,可不可以,是否可以,能否,行吗,可否,支持
want,would like,i'd like,wish,wanna,need,想,想要,要,需要,希望,我要
help,assist,assistance,aid,帮助,帮忙,帮,协助,帮我,求助
please,kindly,请,麻烦,劳驾,拜托
thanks,thank you,appreciate,cheers,grateful,谢谢,感谢,多谢,谢了,辛苦了
hello,hi,hey,good morning,good evening,greetings,你好,您好,嗨,哈喽,早上好,晚上好,早安,晚安,在吗
bye,goodbye,see you,farewell,later,再见,拜拜,回头见,下次见,明天见
yes,yeah,yep,correct,sure,ok,okay,right,exactly,absolutely,of course,是的,对,好的,没错,可以的,嗯,当然,行,好吧,确定,yeap,yup,yea,correctly,perfectly,precisely,definitely,indeed
no,nope,not really,never,wrong,nah,incorrect,不,不是,不对,不行,错了,没有,不用,不要,别
sorry,apologize,my bad,excuse me,pardon,对不起,抱歉,不好意思,请原谅
repeat,say again,again,one more time,once more,再说一遍,重复,再来一次,重说,再说一次,又
never mind,forget it,doesn't matter,don't care,whatever,算了,没关系,无所谓,随便,不在乎
great,good,awesome,amazing,excellent,wonderful,perfect,nice,fantastic,cool,brilliant,well done,good job,好,棒,真棒,太好了,不错,厉害,优秀,很棒,完美,赞
bad,terrible,awful,horrible,worst,poor,suck,useless,糟糕,差,烂,太差,垃圾,很差,差劲,没用,坏
love,like,enjoy,fond,favorite,favourite,爱,喜欢,最爱,喜爱,中意
hate,dislike,annoying,can't stand,boring,讨厌,恨,烦,无聊,不喜欢,厌烦
happy,glad,pleased,excited,delighted,高兴,开心,快乐,兴奋,愉快
sad,unhappy,upset,depressed,lonely,disappointed,难过,伤心,失望,郁闷,孤独,寂寞,不开心
angry,mad,furious,生气,愤怒,恼火
tired,sleepy,exhausted,累,困,疲惫,想睡
smart,clever,intelligent,聪明,机智,智能
stupid,dumb,idiot,笨,傻,蠢,白痴,笨蛋
beautiful,pretty,handsome,cute,漂亮,好看,美丽,帅,可爱,美
robot,bot,chatbot,machine,ai,assistant,机器人,人工智能,助手,机器,语音助手
real person,human,person,real,真人,人类,活人,人
your name,who are you,name,名字,叫什么,你是谁,名称,姓名,称呼
old are you,your age,age,几岁,多大,年龄,岁数
problem,issue,trouble,error,bug,fault,glitch,fail,failure,failed,wrong with,问题,故障,错误,毛病,出错,异常,失败,臭虫,漏洞,报错
not working,doesn't work,won't work,broken,isn't working,stopped working,does not work,doesn't seem to work,not responding,坏了,用不了,不能用,不工作,没反应,失灵,打不开,无法使用,损坏,不好用,faulty
fix,repair,solve,resolve,mend,troubleshoot,修复,修,维修,解决,修理,处理,修好
feedback,suggestion,suggest,comment,opinion,review,rating,反馈,建议,意见,评价,评论,点评
complain,complaint,dissatisfied,unacceptable,投诉,举报,抱怨,不满,差评
test,beta,trial,try,试用,测试,试一下,内测,测试版,试试,试
version,upgrade,latest version,版本,升级,最新版,新版
install,installation,download,安装,下载,装
account,profile,login name,账户,账号,帐号,帐户,用户名
log in,login,sign in,log on,signin,登录,登陆,登入
register,sign up,registration,signup,enroll,注册,报名,办理,登记
password,passcode,pin,pass code,密码,口令,支付密码
verify,verification,identity,id,authenticate,prove,验证,认证,身份,实名,核实,身份证,证件,人脸,刷脸,人脸识别,活体
card,debit card,credit card,visa,mastercard,bank card,卡,银行卡,信用卡,储蓄卡,借记卡
bank,银行,网点,柜台
pay,payment,paid,checkout,支付,付款,付钱,缴费,交钱,付,缴,交费
fee,charge,surcharge,commission,charged,费用,手续费,服务费,收费,扣费,费
transfer,send money,wire,remit,转账,汇款,转钱,打款,汇
deposit,top up,topup,recharge,add money,load,充值,存款,充钱,充,存钱
withdraw,withdrawal,atm,cash,take out money,取款,提现,取钱,现金,取现
balance,remaining,left over,余额,剩余,还剩
salary,income,paycheck,wage,payday,工资,收入,薪水,薪资
loan,mortgage,borrow,debt,lend,贷款,借款,借钱,房贷,欠款,还款,分期
interest,rate,apr,interest rate,利率,利息,年化
tax,irs,vat,税,税费,关税,个税
invoice,receipt,statement,发票,收据,账单,单据,小票,开票,专票,普票,抬头,税号,票据,明细,详单,proof of purchase
dollar,euro,pound,yen,yuan,usd,eur,gbp,rupee,peso,currency,美元,欧元,英镑,日元,人民币,货币,外币,卢布,港币,元,块钱,汇率,exchange rate
discount,coupon,voucher,promo code,promotion,deal,offer,gift card,优惠,优惠券,折扣,打折,红包,促销,券,活动,满减,便宜,特价,代金券
point,reward,loyalty,member,membership,miles,积分,会员,奖励,等级,vip,换购,换礼品
stock price,share price,nasdaq,dow,stock market,shares,股票,股价,大盘,股市,基金,涨,跌
insurance,policy,claim,coverage,保险,理赔,投保,保单
ship,deliver,delivery,shipping,shipment,dispatch,send out,courier,送货,配送,发货,派送,寄,快递,送,寄出,派件,物流
package,parcel,box,包裹,快件,件,箱子,盒子
tracking,where is,status,progress,跟踪,物流信息,状态,进度,查物流,追踪
arrive,arrival,receive,received,come,get here,到,到达,收到,到货,送到,到账,签收,来
late,delay,delayed,overdue,still waiting,hasn't arrived,not arrived,延迟,晚点,延误,还没到,超时,迟,没收到,迟迟
lost,missing,disappear,misplace,丢,丢失,遗失,丢了,不见了,弄丢,找不到,少了,挂失,落在,掉了,丢手机
stolen,theft,thief,rob,hacked,fraud,scam,被盗,偷,盗刷,诈骗,骗,骗子,被偷
damaged,scratch,defective,crack,torn,leak,破损,破了,裂,瑕疵,质量问题,刮花,漏,碎,chipped,dent,dented,ruined,shattered,cracked,smashed,ripped,stained
address,street,zip code,postcode,地址,住址,街道,邮编,收货地址
size,fit,large,small,medium,length,width,尺码,大小,尺寸,码数,号,大码,小码
clothes,shirt,dress,shoe,pants,jacket,coat,sock,hat,衣服,裤子,鞋,鞋子,裙子,外套,帽子,衬衫,毛衣,包包,boots,hoodie,skirt,trousers,sweater,jeans,glove,scarf,pyjamas,trainers,sneaker,sandal,blouse,cardigan,suit,necklace,大衣,羽绒服,牛仔裤,内衣,袜子,手套,围巾,首饰
quality,material,genuine,authentic,fake,质量,材质,正品,真假,假货,面料
warranty,guarantee,保修,质保,三包,保质期
wait,hold on,hang on,one moment,等,等待,等一下,稍等,等等
hurry,urgent,quickly,fast,asap,as soon as possible,soon,急,尽快,赶紧,快点,马上,催,加急,赶快,立刻
confirm,check,double check,make sure,verify that,确认,检查,核对,确定一下,核查
accept,agree,approve,allow,接受,同意,批准,允许
decline,reject,deny,refuse,declined,rejected,拒绝,被拒,驳回,不通过
block,freeze,lock,suspend,disable,blocked,frozen,冻结,锁定,停用,封号,停机,禁用,报停,停号,停机保号,保号,冻起来
unlock,unblock,unfreeze,restore,recover,解锁,解冻,恢复,找回,解封,复机,恢复使用
forget,forgot,can't remember,don't remember,忘记,忘了,记不得,不记得
close account,terminate,deactivate,close my account,注销,销户,销号,关闭账户
apply,request,申请,提交,请求
limit,maximum,minimum,cap,restriction,限额,上限,限制,最多,最少,额度
expire,expired,expiration,valid,expiry,deadline,过期,有效期,到期,失效,截止,合约,合约期,合同,协议期,解约,满期
internet,wifi,network,broadband,connection,signal,hotspot,wi-fi,网,宽带,无线,信号,上网,断网,网速,热点,光纤,网线,拉线,装机,宽带安装,掉线,连不上,限速
data,data plan,gigabyte,gb,roaming,mobile data,流量,漫游,流量包,出国,出境,境外,叠加包,加油包
plan,subscription,subscribe,套餐,订阅,包月,资费,业务
phone bill,airtime,call credit,outstanding bill,话费,电话费,月租,账单费,流量费,欠费,余额不足
router,modem,gateway,set-top box,光猫,路由器,机顶盒,猫,调制解调器
number portability,port my number,switch carrier,携号转网,转网,换运营商,换号,过户,选号,靓号,机主,户主,名下,登记人
call forwarding,voicemail,caller id,呼叫转移,来电显示,彩铃,语音信箱,免打扰,骚扰电话,转接,转到,呼转
verification code,security code,one-time password,otp,sms code,验证码,校验码,动态码
instalment,installment,pay later,buy now,分期付款,先享后付,白条,花呗,klarna,afterpay,monthly payment,in parts,installments
cart,basket,shopping bag,wishlist,购物车,收藏夹,心愿单
pre-order,preorder,backorder,预售,定金,尾款
gift,gift wrap,present,礼物,礼品,赠品,包装,ribbon,wrap,wrapped,wrapping,gift box
sim,sim card,esim,手机卡,电话卡,流量卡,副卡,宽带卡,主卡,上网卡,补卡,换卡,附属卡,亲情卡,副号,主副卡
battery,charger,cable,power,电池,充电器,充电,数据线,电量,充电线,耗电
screen,monitor,camera,microphone,keyboard,mouse,headphone,屏幕,显示器,摄像头,麦克风,键盘,鼠标,耳机
printer,scanner,print,打印机,打印,扫描
train,railway,rail,high speed train,火车,高铁,动车,列车,火车票,车次,amtrak,depart,departure
flight,plane,airplane,airline,airport,fly,飞机,航班,机票,机场,航空
bus,subway,metro,coach,tram,公交,公交车,地铁,大巴,汽车票,客车
taxi,uber,cab,lyft,ride,出租车,打车,滴滴,叫车,的士,专车
car,vehicle,auto,truck,bike,bicycle,motorcycle,车,汽车,小车,自行车,摩托车
traffic,congestion,jam,road,commute,堵车,路况,交通,塞车,堵,accident,highway,freeway,detour,eta
gas,fuel,petrol,mpg,tire,oil change,engine,汽油,加油,轮胎,油,机油,发动机
ticket,book a ticket,reservation,reserve,booking,票,门票,预订,预定,订票,订
hotel,motel,hostel,room,check in,酒店,宾馆,旅馆,房间,入住,民宿
travel,trip,vacation,tour,visit,journey,旅游,旅行,旅途,出差,游玩,签证,景点
luggage,baggage,suitcase,carry on,行李,行李箱,托运
direction,route,navigate,map,way,distance,how far,路线,导航,地图,怎么走,多远,距离,附近,怎么去
nearby,near me,around here,closest,nearest,local,附近的,最近的,周边,周围,near,in my area,close by,downtown,around me
doctor,hospital,medicine,health,symptom,fever,pain,sick,ill,医生,医院,药,健康,发烧,疼,病,症状,感冒,治疗,头疼
exercise,gym,workout,diet,calorie,nutrition,fat,protein,健身,运动,减肥,卡路里,热量,营养
football,soccer,basketball,baseball,tennis,match,team,score,nba,league,足球,篮球,比赛,球队,比分,世界杯,网球,中超,欧冠
translate,translation,spanish,french,german,language,how do you say,翻译,英语,英文,日语,法语,怎么说,语言,汉语
calculate,plus,minus,times,divided by,multiply,square root,sum,equal,percent,减,乘,除以,等于,计算,算一下,平方,百分之
poem,poetry,verse,诗,古诗,唐诗,诗词,李白,杜甫,下一句,上一句
riddle,谜语,猜谜,谜底,脑筋急转弯
lottery,彩票,双色球,大乐透,开奖,中奖,福彩
president,king,queen,minister,politician,government,election,总统,主席,总理,政府,trump,obama,biden,senate,congress,politics,political
science,history,physics,chemistry,planet,population,capital,科学,历史,首都,人口,地球
job,work,employer,hire,interview,career,工作,上班,招聘,面试,职位,求职
school,university,college,student,teacher,exam,class,学校,大学,学生,老师,考试,上课,课程,学习
house,home,apartment,rent,property,家,房子,公寓,租房,房租,住
money,cash back,fund,钱,资金
opening hours,open until,business hours,working hours,营业时间,几点开门,上班时间,营业,下班
ubuntu,linux,windows,mac,android,ios,operating system,os,安卓,苹果系统,系统,操作系统
reboot,restart,重启,重新启动,reset,重置,初始化
share,post,publish,upload,send,forward,attach,发,发送,分享,转发,发布,上传,发给
reply,respond,answer,response,回复,回答,答复,回
read,check my,读,阅读,念
write,draft,note,type,写,写一封,记下,撰写
copy,paste,duplicate,复制,粘贴
hide,privacy,private,secret,隐私,隐藏,保密
safe,danger,dangerous,security,安全,危险,放心
compare,difference,better,versus,vs,区别,对比,比较,哪个好,不同,差别
recommend,recommendation,suggest some,best,top rated,推荐,最好的,哪个比较好,有什么好
popular,trending,热门,流行的,火,最火
many,lot,much,several,some,很多,许多,一些,不少,好多
too,very,so,really,extremely,quite,太,很,非常,真,特别,十分,超级
your,you,yours,you guys,你,你的,您,你们,您的,你们的
my,me,mine,i,myself,our,we,us,我,我的,我们,我们的,俺
fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth,thirtieth
kg,kilogram,gram,ounce,mile,kilometer,kilometre,km,inch,inches,foot,feet,meter,metre,centimeter,centimetre,cm,liter,litre,gallon,tablespoon,teaspoon,fahrenheit,celsius,公斤,斤,克,公里,千米,厘米,升,毫升,公分
math,maths,mathematics,equation,integral,algebra,geometry,trigonometry,logarithm,cube root,divide,数学,方程,几何
starbucks,mcdonalds,mcdonald's,domino's,dominos,dominoes,pizza hut,papa john's,kfc,burger king,chipotle,taco bell,olive garden,grubhub,deliveroo,uber eats,doordash,肯德基,麦当劳,星巴克,必胜客,美团,饿了么
google,amazon,microsoft,tesla,walmart,samsung,nike,disney,intel,ibm,nvidia,tencent,alibaba,huawei,腾讯,阿里巴巴,百度,华为,小米,谷歌
bbc,cnn,npr,abc,fox news,espn,reuters,new york times,央视,新华社
pandora,spotify,sirius,netflix,audible,apple music,hulu,网易云,爱奇艺,优酷,喜马拉雅
beatles,adele,beyonce,taylor swift,justin bieber,bieber,michael jackson,jackson,rihanna,shakira,metallica,elvis,coldplay,eminem,drake,led zeppelin,bob dylan,madonna,邓紫棋,林俊杰
tom cruise,brad pitt,angelina jolie,johnny depp,leonardo dicaprio,emma watson,kim kardashian,celebrity,celebrities,成龙,李连杰
harry potter,lord of the rings,game of thrones,twilight,bible,hunger games,pride and prejudice,哈利波特,三国演义,西游记,红楼梦,水浒传
theatre,theater,mall,museum,library,park,stadium,zoo,church,pharmacy,salon,supermarket,market,gallery,商场,超市,公园,电影院,博物馆,图书馆,药店
concert,festival,exhibition,parade,fair,carnival,circus,performance,happening,演唱会,音乐会,展览,演出
chinese,japanese,korean,indian,american,british,european,russian,canadian,australian,asian
mountain,river,ocean,sea,island,lake,desert,everest,pacific,atlantic,山,河,湖,岛,大海
biggest,largest,tallest,longest,oldest,smallest,richest,strongest,fastest,最大,最高,最长,最小
romantic,comedy,horror,thriller,drama,documentary,cartoon,sci-fi,喜剧,恐怖片,动作片,爱情片,科幻
skip,shuffle,replay,rewind,playback,fast forward,loop,快进,单曲循环,随机播放,循环
photo,picture,image,pic,selfies,照片,图片,相片
cotton,leather,wool,polyester,silk,wooden,plastic,teflon,suede,linen,棉,真皮,羊毛,涤纶,塑料,不锈钢
dog,cat,bird,animal,pet,horse,cow,狗,鸟,动物,宠物
technician,plumber,electrician,workshop,师傅,上门
sofa,couch,table,chair,desk,bed,mattress,shelf,bookcase,wardrobe,cabinet,furniture,沙发,桌子,椅子,床,床垫,柜子,家具,书架
kettle,toaster,blender,mixer,hoover,iron,fan,fryer,cooker,appliance,电饭煲,水壶,吹风机,风扇,电器,家电
mug,plate,bowl,pan,pot,fork,spoon,knife,cutlery,杯子,碗,盘子,锅,刀,勺子
toy,lego,doll,console,playstation,xbox,nintendo,玩具,积木,游戏机
sony,panasonic,philips,bosch,dyson,lenovo,dell,hp,epson,canon,iphone,galaxy,oppo,vivo,苹果手机,联想,戴尔,荣耀
harass,harassment,nuisance,spam call,telemarketing,robocall,骚扰,推销,诈骗电话,拦截,屏蔽,拉黑,黑名单,陌生电话
pick up,collect,collection,click and collect,in person,come and get,自提,自取,上门取
abroad,overseas,international,foreign,worldwide,国际
bulk,wholesale,in quantity,large order,批发,团购,大量,批量
newsletter,mailing list,marketing email,unsubscribe,opt out,spam,junk,推送,订阅邮件,广告,垃圾短信
compatible,compatibility,work with,suitable,fits,适配,兼容,适用,能用在
rude,impolite,attitude,shouted,yelled,disrespectful,unprofessional,态度,没礼貌,骂人,不耐烦
match the price,price match,cheaper elsewhere,price difference,price drop,保价,差价,价保,降价,补差价
restock,back in stock,notify when,到货通知,再上架
`
