<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Accessories</name>
    <message>
        <source>Goes out with {item}</source>
        <translation>随{item}一起借出</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号席</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>已添加{name}。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Give {name} a new first PIN? The old one then no longer works.</source>
        <translation>为{name}重置口令？旧口令随即失效。</translation>
    </message>
    <message>
        <source>New first PIN</source>
        <translation>重置口令</translation>
    </message>
    <message>
        <source>{name} has a new first PIN.</source>
        <translation>{name}的口令已重置。</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>At desk {number}</source>
        <translation>在 {number} 号席</translation>
    </message>
    <message>
        <source>First PIN</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>还未登录</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>The first PIN is made at random and shown once after saving.</source>
        <translation>保存后随机生成初始口令，只显示一次。</translation>
    </message>
    <message>
        <source>Sign-in name: {name}</source>
        <translation>登录名：{name}</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Who works here and what they may do. A change counts from their next step on.</source>
        <translation>谁在这里工作、可以做什么。修改后从本人的下一步操作起生效。</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>New first PIN …</source>
        <translation>重置口令…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Desks they may sit at</source>
        <translation>可用的接待席</translation>
    </message>
    <message>
        <source>Usual desk</source>
        <translation>常用接待席</translation>
    </message>
    <message>
        <source>Preselected when they sign in.</source>
        <translation>登录时自动选好。</translation>
    </message>
    <message>
        <source>All desks</source>
        <translation>全部接待席</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>最近登录</translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Held and missed: {n}</source>
        <translation>挂起与过号：{n} 人</translation>
    </message>
    <message>
        <source>On hold for {time}</source>
        <translation>已挂起 {time}</translation>
    </message>
    <message>
        <source>Missed {time} ago</source>
        <translation>已过号 {time}</translation>
    </message>
    <message>
        <source>Desk {desk}</source>
        <translation>{desk} 号接待席</translation>
    </message>
    <message>
        <source>Let back in</source>
        <translation>恢复排队</translation>
    </message>
    <message>
        <source>Go on with this visit</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Can go on when this desk is open and free.</source>
        <translation>本席空闲时可以继续办理。</translation>
    </message>
    <message>
        <source>Comes back after a few more calls, then before all others.</source>
        <translation>恢复排队后，再过几个号就优先叫到。</translation>
    </message>
    <message>
        <source>Held and missed people</source>
        <translation>挂起与过号的居民</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
</context>
<context>
    <name>AskingWindow</name>
    <message>
        <source>For staff</source>
        <translation>工作人员</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>The newest verified backup is less than a day old</source>
        <translation>最近一次已验证的备份不到一天</translation>
    </message>
    <message>
        <source>The newest verified backup is one day old</source>
        <translation>最近一次已验证的备份是一天前的</translation>
    </message>
    <message>
        <source>The newest verified backup is {n} days old</source>
        <translation>最近一次已验证的备份是 {n} 天前的</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>Made on {time}.</source>
        <translation>备份时间：{time}。</translation>
    </message>
    <message>
        <source>Room on that disk: {n} MB</source>
        <translation>该磁盘剩余空间：{n} 兆</translation>
    </message>
    <message>
        <source>One is made by itself each time a day is closed, and before each update.</source>
        <translation>每次日结后和每次升级前，都会自动备份。</translation>
    </message>
    <message>
        <source>The command is copied: paste it into a command line.</source>
        <translation>命令已复制，粘贴到命令行窗口里运行。</translation>
    </message>
    <message>
        <source>Room on that disk: {n} GB</source>
        <translation>该磁盘剩余空间：{n} GB</translation>
    </message>
    <message>
        <source>A backup of {size} MB is made and verified.</source>
        <translation>备份完成并已验证，大小 {size} 兆。</translation>
    </message>
    <message>
        <source>The newest backup was read again from end to end: it is whole.</source>
        <translation>已从头到尾重新读取最近的备份：完好无损。</translation>
    </message>
    <message>
        <source>A copy of all data, read again and checked before it counts.</source>
        <translation>全部数据的副本，重新读取核对后才算数。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Check the newest</source>
        <translation>检查最近的备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>To go back to the chosen one, an administrator closes the program on every computer and runs:</source>
        <translation>要恢复选中的备份，请管理员先关闭所有电脑上的本程序，再在命令行窗口里运行：</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>大小（兆）</translation>
    </message>
    <message>
        <source>The day was closed</source>
        <translation>日结后</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
</context>
<context>
    <name>BankEdits</name>
    <message>
        <source>“{phrase}” is recorded ({seconds} s).</source>
        <translation>“{phrase}”已录好（{seconds} 秒）。</translation>
    </message>
    <message>
        <source>The recording of “{phrase}” is deleted.</source>
        <translation>“{phrase}”的录音已删除。</translation>
    </message>
    <message>
        <source>{n} recordings are taken in.</source>
        <translation>已导入 {n} 段录音。</translation>
    </message>
    <message>
        <source>{n} files were not taken in:</source>
        <translation>有 {n} 个文件没有导入：</translation>
    </message>
    <message>
        <source>{n} recordings are saved.</source>
        <translation>已导出 {n} 段录音。</translation>
    </message>
    <message>
        <source>Taken back: the recordings are as they were.</source>
        <translation>已撤销，录音恢复原样。</translation>
    </message>
</context>
<context>
    <name>BasketPane</name>
    <message>
        <source>Nobody borrows yet</source>
        <translation>还没有选借用人</translation>
    </message>
    <message>
        <source>Lend {n}  Enter</source>
        <translation>借出 {n} 件  回车</translation>
    </message>
    <message>
        <source>Scan the borrower&apos;s card, or type the initials of the name.</source>
        <translation>请扫借用人的卡，或输入姓名的拼音首字母。</translation>
    </message>
    <message>
        <source>These go out without a name.</source>
        <translation>这些不用登记姓名。</translation>
    </message>
    <message>
        <source>What is out comes back with its scan; what is here goes into the basket.</source>
        <translation>借出的扫一下就归还，在架的扫一下就放进待借清单。</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>待借清单</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>拿掉这件</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Other terms …</source>
        <translation>另行约定…</translation>
    </message>
    <message>
        <source>Put all away</source>
        <translation>全部放下</translation>
    </message>
</context>
<context>
    <name>BehindCard</name>
    <message>
        <source>{figure}: numbers {n}</source>
        <translation>{figure}：{n} 个号</translation>
    </message>
    <message>
        <source>No number counts here.</source>
        <translation>没有这样的号。</translation>
    </message>
    <message>
        <source>Show more ({n})</source>
        <translation>再显示一些（还有 {n} 个）</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>收起名单</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>We are closed for today</source>
        <translation>今日已结束</translation>
    </message>
    <message>
        <source>{n} people are waiting</source>
        <translation>现有 {n} 人等候</translation>
    </message>
    <message>
        <source>Please watch for your number</source>
        <translation>请留意叫号</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>We are not open yet</source>
        <translation>还没开门</translation>
    </message>
    <message>
        <source>We have a break now</source>
        <translation>午休时间</translation>
    </message>
    <message>
        <source>We are closed today</source>
        <translation>今天不开放</translation>
    </message>
    <message>
        <source>Take a number at the kiosk; it is called here.</source>
        <translation>请先到取号机取号，叫到号时会显示在这里。</translation>
    </message>
    <message>
        <source>Take a number at the front desk; it is called here.</source>
        <translation>请到前台取号，叫到号时会显示在这里。</translation>
    </message>
    <message>
        <source>Numbers start again {day}.</source>
        <translation>{day}请重新取号</translation>
    </message>
    <message>
        <source>Numbers from {day}, {time}.</source>
        <translation>{day} {time} 起取号</translation>
    </message>
    <message>
        <source>Numbers again on {day}, {time}.</source>
        <translation>{day}
{time} 起取号</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{weekday}, {month}-{day}</source>
        <translation>{month}月{day}日（{weekday}）</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>Which services it shows: Settings, Boards and kiosks</source>
        <translation>显示哪些事项：在“设置—叫号屏和取号机”里改</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Show as a window</source>
        <translation>窗口显示</translation>
    </message>
    <message>
        <source>Cover the whole screen</source>
        <translation>全屏显示</translation>
    </message>
</context>
<context>
    <name>BoardServices</name>
    <message>
        <source>What each board shows</source>
        <translation>每块叫号屏显示什么</translation>
    </message>
    <message>
        <source>The calls and the number of people waiting of these services, and no others.</source>
        <translation>只显示这些事项的叫号和等候人数。</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>全部事项</translation>
    </message>
</context>
<context>
    <name>BoardWindow</name>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>No connection. Please listen to the staff</source>
        <translation>暂时连不上，请听工作人员叫号</translation>
    </message>
    <message>
        <source>Not new since {time}. Please listen to the staff</source>
        <translation>内容截至 {time}，请听工作人员叫号</translation>
    </message>
    <message>
        <source>{weekday}, {year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>叫号屏</translation>
    </message>
</context>
<context>
    <name>BoardsPanel</name>
    <message>
        <source>No font has {signs}: printed as their codes.</source>
        <translation>字库没有 {signs}，印成编码。</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Public notice and map of what is near</source>
        <translation>公示牌和便民服务圈地图</translation>
    </message>
    <message>
        <source>It says what settings, services and guides say; what nobody told is printed as not checked.</source>
        <translation>按现在的设置、服务事项和指南印；没人填的印成“未核对”。</translation>
    </message>
    <message>
        <source>Public notice of this site</source>
        <translation>本站公示牌</translation>
    </message>
    <message>
        <source>Map of what is near</source>
        <translation>便民服务圈地图</translation>
    </message>
    <message>
        <source>Which sheet</source>
        <translation>印哪一种</translation>
    </message>
    <message>
        <source>Size of the paper</source>
        <translation>纸张大小</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>BookletPanel</name>
    <message>
        <source>Booklet</source>
        <translation>办事指南手册</translation>
    </message>
    <message>
        <source>Save the booklet</source>
        <translation>存手册</translation>
    </message>
    <message>
        <source>Making the booklet: {n} %</source>
        <translation>正在做手册：{n}%</translation>
    </message>
    <message>
        <source>Booklet of {n} guides saved as {file}.</source>
        <translation>手册已存为 {file}，共 {n} 份指南。</translation>
    </message>
    <message>
        <source>No font has {signs}: printed as their codes.</source>
        <translation>字库没有 {signs}，印成编码。</translation>
    </message>
    <message>
        <source>Booklet of guides</source>
        <translation>办事指南手册</translation>
    </message>
    <message>
        <source>Cover, contents, guides by department, telephones, and an index by pinyin, on A5.</source>
        <translation>A5 手册：封面、目录、按部门排的指南、电话、拼音索引。</translation>
    </message>
    <message>
        <source>Those in the list now ({n})</source>
        <translation>列表里现有的（{n} 份）</translation>
    </message>
    <message>
        <source>Every published guide</source>
        <translation>全部已发布的</translation>
    </message>
    <message>
        <source>Which guides</source>
        <translation>哪些指南</translation>
    </message>
    <message>
        <source>Print it on both sides, turned at the short edge, then fold and stitch the pile.</source>
        <translation>双面打印，短边翻转，再整叠对折装订。</translation>
    </message>
    <message>
        <source>Sheets of A4 to be folded</source>
        <translation>排成 A4 对折</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>BorrowerPanel</name>
    <message>
        <source>New borrower</source>
        <translation>登记借用人</translation>
    </message>
    <message>
        <source>Write down and lend</source>
        <translation>登记并借用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kept sealed; the screen shows its ends. It may stay empty.</source>
        <translation>加密保存，屏幕上只显示首尾；可以不填。</translation>
    </message>
    <message>
        <source>Person or unit</source>
        <translation>个人或单位</translation>
    </message>
    <message>
        <source>Who answers for the unit</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>Paper you looked at</source>
        <translation>看过的证件</translation>
    </message>
    <message>
        <source>Only its kind is noted. Give it back at once: no card is kept.</source>
        <translation>只记证件种类。看完当面归还，不扣押任何证件。</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没看</translation>
    </message>
    <message>
        <source>None, we know each other</source>
        <translation>没看，认识本人</translation>
    </message>
    <message>
        <source>ID card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Card for the elderly</source>
        <translation>老年证</translation>
    </message>
    <message>
        <source>Disability card</source>
        <translation>残疾人证</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>居住证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Student card</source>
        <translation>学生证</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>CalendarDays</name>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>{day} stands there like this already.</source>
        <translation>{day} 已经这样列着了。</translation>
    </message>
    <message>
        <source>The calendar of this version goes to the end of {year}.</source>
        <translation>本版日历到 {year} 年底为止。</translation>
    </message>
    <message>
        <source>Of {year} it knows nothing yet: the weekdays with hours count, or Monday to Friday. Enter the days off and the days worked once they are announced.</source>
        <translation>{year} 年的放假安排还不知道：先按每周开放的日子算，没设的按周一到周五。国务院通知出来后，在这里补上放假和调休上班的日子。</translation>
    </message>
    <message>
        <source>In {year} the days entered here count, and otherwise the weekdays with hours.</source>
        <translation>{year} 年按这里填的日子算，其余按每周开放的日子算。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>For the day something borrowed is due and for promised working days. Public holidays and days worked instead are known; what is entered here counts before them. The kiosk goes by the hours and closed days above.</source>
        <translation>用来算借用的归还日和承诺的工作日。法定节假日和调休日历里已有，这里填的优先。取号机照上面的开放时间和不开放的日子。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Off on this day</source>
        <translation>这天放假</translation>
    </message>
    <message>
        <source>Worked on this day</source>
        <translation>这天上班</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>{ticket}, please</source>
        <translation>请 {ticket} 号</translation>
    </message>
    <message>
        <source>to desk {desk}</source>
        <translation>到 {desk} 号接待席</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Number {ticket}, please come to desk {desk}</source>
        <translation>请 {ticket} 号到 {desk} 号接待席</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>The repair is over …</source>
        <translation>维修结束…</translation>
    </message>
    <message>
        <source>Lend it again …</source>
        <translation>恢复借用…</translation>
    </message>
    <message>
        <source>It is found again …</source>
        <translation>已找到…</translation>
    </message>
    <message>
        <source>Look at it for safety …</source>
        <translation>安全检查…</translation>
    </message>
    <message>
        <source>The reservation is cancelled</source>
        <translation>预约已取消</translation>
    </message>
    <message>
        <source>What</source>
        <translation>借什么</translation>
    </message>
    <message>
        <source>Reserved: {model} for {who}</source>
        <translation>已预约：{who} {model}</translation>
    </message>
    <message>
        <source>Take another one …</source>
        <translation>换一张…</translation>
    </message>
    <message>
        <source>What becomes of the photo</source>
        <translation>照片怎么处理</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Empty: it stays as it is.</source>
        <translation>留空表示不改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New telephone number</source>
        <translation>新电话号码</translation>
    </message>
    <message>
        <source>Who answers for a unit</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lend nothing for a while</source>
        <translation>暂停借用</translation>
    </message>
    <message>
        <source>Lend nothing until then</source>
        <translation>暂停到那天</translation>
    </message>
    <message>
        <source>Back to the lists</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>到柜台办理</translation>
    </message>
    <message>
        <source>Renew all</source>
        <translation>全部续借</translation>
    </message>
    <message>
        <source>Reserve …</source>
        <translation>预约…</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>More in the stock</source>
        <translation>到物品页办理</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Suspend …</source>
        <translation>暂停借用…</translation>
    </message>
    <message>
        <source>End the suspension</source>
        <translation>恢复借用</translation>
    </message>
    <message>
        <source>Photo …</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>删除照片</translation>
    </message>
    <message>
        <source>Pay the deposit back</source>
        <translation>退还押金</translation>
    </message>
    <message>
        <source>Cancel the reservation</source>
        <translation>取消预约</translation>
    </message>
</context>
<context>
    <name>CareBar</name>
    <message>
        <source>Elderly or disabled: go first</source>
        <translation>老人、残疾人等优先</translation>
    </message>
    <message>
        <source>Go first</source>
        <translation>老人、残疾人等优先</translation>
    </message>
    <message>
        <source>Desk help</source>
        <translation>办理时需要照顾</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Only those of {who}</source>
        <translation>只看 {who}</translation>
    </message>
    <message>
        <source>Nothing found. Try the number, the name, or the last four digits of the telephone.</source>
        <translation>没有找到。试试件号、姓名或电话后四位。</translation>
    </message>
    <message>
        <source>The {n} most urgent are shown; look for the others.</source>
        <translation>只列出最急的 {n} 件，其余请搜索。</translation>
    </message>
    <message>
        <source>No case is like that.</source>
        <translation>没有这样的办件。</translation>
    </message>
    <message>
        <source>Nothing is waiting for you.</source>
        <translation>没有待办的办件。</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>我的待办</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人查看</translation>
    </message>
    <message>
        <source>Number, name, or last four digits</source>
        <translation>件号、姓名或电话后四位</translation>
    </message>
    <message>
        <source>Look for a case</source>
        <translation>查找办件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建办件</translation>
    </message>
    <message>
        <source>Ask by receipt</source>
        <translation>凭回执查询</translation>
    </message>
    <message>
        <source>Visits of a day</source>
        <translation>上门安排</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Lists of cases</source>
        <translation>办件列表</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Nothing done for days</source>
        <translation>多日未动</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>查看这些办件</translation>
    </message>
    <message>
        <source>Holidays of a coming year are not known yet: Monday to Friday were counted.</source>
        <translation>下一年的放假安排还没有公布，暂按周一至周五计算。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Who has how many cases</source>
        <translation>每人手里的办件</translation>
    </message>
    <message>
        <source>Hand all of these on</source>
        <translation>全部转交</translation>
    </message>
    <message>
        <source>Reading the hall …</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>CaseLookUpPage</name>
    <message>
        <source>How does my case stand?</source>
        <translation>办件查询</translation>
    </message>
    <message>
        <source>Receipt C-</source>
        <translation>回执号 C-</translation>
    </message>
    <message>
        <source>Telephone, last 4 digits</source>
        <translation>电话后四位</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Rate the visit</source>
        <translation>评价这次上门</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>再查一件</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
</context>
<context>
    <name>CasePane</name>
    <message>
        <source>Hide the phone</source>
        <translation>隐藏电话</translation>
    </message>
    <message>
        <source>Show the phone</source>
        <translation>显示电话</translation>
    </message>
    <message>
        <source>Name the resident</source>
        <translation>登记居民信息</translation>
    </message>
    <message>
        <source>Correct the resident</source>
        <translation>更正居民信息</translation>
    </message>
    <message>
        <source>{kind}, {source}</source>
        <translation>{kind}，{source}</translation>
    </message>
    <message>
        <source>Guide: {guide}</source>
        <translation>指南：{guide}</translation>
    </message>
    <message>
        <source>Resident: {who}</source>
        <translation>居民：{who}</translation>
    </message>
    <message>
        <source>Resident: not written down</source>
        <translation>居民：未登记</translation>
    </message>
    <message>
        <source>Who has it: {who}</source>
        <translation>经办：{who}</translation>
    </message>
    <message>
        <source>Promised: {day}, {left}</source>
        <translation>承诺：{day}，{left}</translation>
    </message>
    <message>
        <source>It {waits}: {why}</source>
        <translation>{waits}：{why}</translation>
    </message>
    <message>
        <source>Agreed to what is kept about them: words of version {n}</source>
        <translation>已同意留存个人信息（说明第 {n} 版）</translation>
    </message>
    <message>
        <source>To be done: {note}</source>
        <translation>要办：{note}</translation>
    </message>
    <message>
        <source>Said at its end: {note}</source>
        <translation>办结说明：{note}</translation>
    </message>
    <message>
        <source>Holidays of that year are not known yet: Monday to Friday were counted.</source>
        <translation>那一年的放假安排还没有公布，暂按周一至周五计算。</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>地址：{address}</translation>
    </message>
    <message>
        <source>Why at home: {kind}</source>
        <translation>上门原因：{kind}</translation>
    </message>
    <message>
        <source>Wished: {times}</source>
        <translation>希望的时间：{times}</translation>
    </message>
    <message>
        <source>Planned: {day} {at}, {who}</source>
        <translation>安排：{day} {at}，{who}</translation>
    </message>
    <message>
        <source>Mind: {what}</source>
        <translation>注意：{what}</translation>
    </message>
    <message>
        <source>Done: {at}, {what}</source>
        <translation>完成：{at}，{what}</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Tell the resident</source>
        <translation>告知居民</translation>
    </message>
    <message>
        <source>Copy the phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Let it wait</source>
        <translation>转为等待</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Promise another date</source>
        <translation>改承诺日期</translation>
    </message>
    <message>
        <source>Take papers in</source>
        <translation>收材料</translation>
    </message>
    <message>
        <source>Give papers back</source>
        <translation>退还材料</translation>
    </message>
    <message>
        <source>Plan the visit</source>
        <translation>安排上门</translation>
    </message>
    <message>
        <source>Visit done</source>
        <translation>上门完成</translation>
    </message>
    <message>
        <source>End</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印回执</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印办结通知</translation>
    </message>
    <message>
        <source>Print the file</source>
        <translation>打印案卷</translation>
    </message>
    <message>
        <source>Remove personal data</source>
        <translation>去除个人信息</translation>
    </message>
    <message>
        <source>Choose a case, or open one (Ctrl+N).</source>
        <translation>请选一个办件，或按 Ctrl+N 新建。</translation>
    </message>
</context>
<context>
    <name>CasePapers</name>
    <message>
        <source>Sent to the printer {name}.</source>
        <translation>已送打印机 {name}。</translation>
    </message>
    <message>
        <source>The printer {name} takes nothing.</source>
        <translation>打印机 {name} 没有反应。</translation>
    </message>
    <message>
        <source>See whether it is on, or save the paper as a file.</source>
        <translation>请看看打印机开着没有，或另存为文件。</translation>
    </message>
    <message>
        <source>This computer has no usual printer: nothing was printed.</source>
        <translation>这台电脑没有默认打印机，没有打印。</translation>
    </message>
    <message>
        <source>Save it as a file instead.</source>
        <translation>请另存为文件。</translation>
    </message>
    <message>
        <source>Notice printed</source>
        <translation>已打印结果通知</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>Back office&apos;s list</source>
        <translation>后台待领</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>件号</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>多日未动</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早受理</translation>
    </message>
    <message>
        <source>Papers handed over</source>
        <translation>代办（只转材料）</translation>
    </message>
    <message>
        <source>Help with filling in or online</source>
        <translation>帮办（协助填报）</translation>
    </message>
    <message>
        <source>Visit at home</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>Referred to another office</source>
        <translation>转相关部门</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>接待席受理</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>电话受理</translation>
    </message>
    <message>
        <source>by a grid worker</source>
        <translation>网格员上报</translation>
    </message>
    <message>
        <source>from a materials notice</source>
        <translation>来自一次性告知单</translation>
    </message>
    <message>
        <source>at the kiosk</source>
        <translation>自助机</translation>
    </message>
    <message>
        <source>from a rating</source>
        <translation>来自评价</translation>
    </message>
    <message>
        <source>Collected by the resident</source>
        <translation>居民已领取</translation>
    </message>
    <message>
        <source>Brought to the resident</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Sent by post</source>
        <translation>已邮寄</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Refused, with a reason</source>
        <translation>不予办理（说明理由）</translation>
    </message>
    <message>
        <source>Withdrawn by the resident</source>
        <translation>居民撤回</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Resident written down</source>
        <translation>登记居民信息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Resident told</source>
        <translation>已告知居民</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Promised anew</source>
        <translation>改承诺日期</translation>
    </message>
    <message>
        <source>Papers taken in</source>
        <translation>收到材料</translation>
    </message>
    <message>
        <source>Papers given back</source>
        <translation>退还材料</translation>
    </message>
    <message>
        <source>Visit planned</source>
        <translation>安排上门</translation>
    </message>
    <message>
        <source>Visit done</source>
        <translation>上门完成</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Resident asked how it stands</source>
        <translation>居民查询进度</translation>
    </message>
    <message>
        <source>Made anonymous</source>
        <translation>已去除个人信息</translation>
    </message>
    <message>
        <source>waits for resident</source>
        <translation>等居民补充</translation>
    </message>
    <message>
        <source>waits for other office</source>
        <translation>等相关部门</translation>
    </message>
    <message>
        <source>the resident asked for it</source>
        <translation>居民要求</translation>
    </message>
    <message>
        <source>the resident withdrew the consent</source>
        <translation>居民撤回同意</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Residents&apos; rating</source>
        <translation>居民评价</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>未定日期</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Workdays overdue: {n}</source>
        <translation>逾期 {n} 个工作日</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Workdays left: {n}</source>
        <translation>还剩 {n} 个工作日</translation>
    </message>
    <message>
        <source>nothing done for days</source>
        <translation>多日未动</translation>
    </message>
    <message>
        <source>{name}: originals {originals}, copies {copies} here</source>
        <translation>{name}：在此原件 {originals} 份、复印件 {copies} 份</translation>
    </message>
    <message>
        <source>{name}: given back</source>
        <translation>{name}：已退还</translation>
    </message>
    <message>
        <source>kinds of paper: {n}</source>
        <translation>材料 {n} 种</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Visit at home: {day} {at}</source>
        <translation>上门：{day} {at}</translation>
    </message>
    <message>
        <source>Promised: {day}</source>
        <translation>承诺 {day}</translation>
    </message>
    <message>
        <source>Papers still here: {n}</source>
        <translation>在此材料 {n} 份</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>The text is copied: paste it into the message, then write it down here.</source>
        <translation>文字已复制，粘贴到短信发出后，在这里记下。</translation>
    </message>
    <message>
        <source>{case}: {stands}</source>
        <translation>{case}：{stands}</translation>
    </message>
    <message>
        <source>{case} is written down</source>
        <translation>{case} 已记录</translation>
    </message>
    <message>
        <source>Personal data removed from {case}</source>
        <translation>已删除 {case} 的个人信息</translation>
    </message>
    <message>
        <source>Case {case} is open, promised for {day}</source>
        <translation>办件 {case} 已受理，承诺 {day}</translation>
    </message>
    <message>
        <source>Cases handed on: {n}</source>
        <translation>已转交 {n} 件</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
</context>
<context>
    <name>CasesSection</name>
    <message>
        <source>How many working days a matter takes stands with its service; here is what holds for all cases.</source>
        <translation>每个事项的办理时限在事项里设置，这里是所有帮办代办件共同的规定。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不处理</translation>
    </message>
    <message>
        <source>Save it as a file</source>
        <translation>存成文件</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Visits at home</source>
        <translation>只有上门服务</translation>
    </message>
    <message>
        <source>None</source>
        <translation>都不用</translation>
    </message>
    <message>
        <source>Visits, complaints and suggestions</source>
        <translation>上门、投诉和建议</translation>
    </message>
    <message>
        <source>Every case</source>
        <translation>所有的件</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>好差评</translation>
    </message>
    <message>
        <source>Daily summary</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Privacy of cases</source>
        <translation>件的个人信息</translation>
    </message>
</context>
<context>
    <name>ChangeSecretPage</name>
    <message>
        <source>Choose your own PIN</source>
        <translation>设置您自己的口令</translation>
    </message>
    <message>
        <source>The PIN you were given was printed, so others may have seen it. Only you should know the new one.</source>
        <translation>发给您的口令是打印出来的，别人可能看到过。新口令只能您自己知道。</translation>
    </message>
    <message>
        <source>The PIN you were given</source>
        <translation>发给您的口令</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>At least 8 characters; digits alone are fine.</source>
        <translation>至少 8 位，可以全是数字。</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>再输一遍新口令</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>保存并继续</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>返回登录</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Is everything right?</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Desk {number} (back office)</source>
        <translation>{number} 号接待席（后台）</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号接待席</translation>
    </message>
    <message>
        <source>Desk {number} (wheelchairs)</source>
        <translation>{number} 号接待席（轮椅可到达）</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Go back to change something.</source>
        <translation>还没有写入任何数据。要修改请返回上一步。</translation>
    </message>
    <message>
        <source>none for now</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>接待席</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}：{value}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>File {name}</source>
        <translation>文件 {name}</translation>
    </message>
    <message>
        <source>Another day …</source>
        <translation>其他日期…</translation>
    </message>
    <message>
        <source>{day} (so far)</source>
        <translation>{day}（到现在）</translation>
    </message>
    <message>
        <source>As the hall calls today.</source>
        <translation>与现在的叫号规则相同。</translation>
    </message>
    <message>
        <source>As on that day</source>
        <translation>与当天相同</translation>
    </message>
    <message>
        <source>As in the last weeks</source>
        <translation>按最近几周</translation>
    </message>
    <message>
        <source>About the same for all</source>
        <translation>统一按平均时长</translation>
    </message>
    <message>
        <source>Whose visitors</source>
        <translation>用哪天的来人</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Rule of calling</source>
        <translation>叫号规则</translation>
    </message>
    <message>
        <source>How long visits take</source>
        <translation>办理时长</translation>
    </message>
    <message>
        <source>Minutes in the mean</source>
        <translation>平均几分钟</translation>
    </message>
    <message>
        <source>Ordinary waits under, minutes</source>
        <translation>普通居民等候目标（分钟）</translation>
    </message>
    <message>
        <source>The aim: kept for 90 % of them.</source>
        <translation>目标：九成的人不超过。</translation>
    </message>
    <message>
        <source>Desks at most, for the suggestion</source>
        <translation>推荐时最多几个席位</translation>
    </message>
    <message>
        <source>Assumed: the same people come at the same times, nobody leaves, every desk takes every service, and a desk that closes finishes its visit first.</source>
        <translation>推演的前提：同样的人在同样的时间来，没有人中途离开，每个席位什么事项都办，关席前先办完手上的人。</translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>The computer&apos;s clock has jumped ahead; the business day goes on.</source>
        <translation>电脑时钟突然快了很多，今天的业务日照常继续。</translation>
    </message>
    <message>
        <source>Check the clock. A supervisor decides when the day is closed.</source>
        <translation>请核对时钟；由主管决定何时结束今天。</translation>
    </message>
    <message>
        <source>Close the day …</source>
        <translation>结束今天…</translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>{day} is closed already.</source>
        <translation>{day}已经设为不开放。</translation>
    </message>
    <message>
        <source>The holidays of {year} are not known to this version.</source>
        <translation>本版本还没有 {year} 年的放假安排。</translation>
    </message>
    <message>
        <source>Enter them one by one; a later version of the program knows them.</source>
        <translation>请逐日添加；新版本会带有放假安排。</translation>
    </message>
    <message>
        <source>The holidays of {year} stand there already.</source>
        <translation>{year} 年的法定节假日已经都在列表里。</translation>
    </message>
    <message>
        <source>All public holidays of that year</source>
        <translation>加入该年全部法定节假日</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>不开放的日子</translation>
    </message>
    <message>
        <source>On these days the kiosk gives no numbers, whatever the hours say. Working days that were moved to a weekend are not among the public holidays.</source>
        <translation>这些日子取号机不发号，不论开放时间如何。调休上班的周末不在法定节假日之内。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Closed on this day</source>
        <translation>这天不开放</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>QR code of your number</source>
        <translation>您号码的二维码</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出了差错</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>差错报告</translation>
    </message>
    <message>
        <source>The program made a mistake and goes on. What was saved before is safe; please look whether your last step was done. Copy the report for your administrator; it is also in {file}.</source>
        <translation>程序出了一处差错，现在照常运行。先前保存的内容都在，请看一下最后一步是否已完成。请复制报告交给管理员；报告也保存在 {file} 中。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Hide the report</source>
        <translation>隐藏报告</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Take this day</source>
        <translation>用这一天</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Nothing happened on any day before today.</source>
        <translation>今天以前还没有业务。</translation>
    </message>
    <message>
        <source>Later days are still to come.</source>
        <translation>后面的日子还没到。</translation>
    </message>
    <message>
        <source>Last business day</source>
        <translation>上一营业日</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Any days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>营业日</translation>
    </message>
</context>
<context>
    <name>DayKeeper</name>
    <message>
        <source>Close the day? Nobody is waiting.</source>
        <translation>要结束今天吗？现在没有人等候。</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>结束今天</translation>
    </message>
    <message>
        <source>Afterwards no numbers are given and nobody is called until the day is opened again.</source>
        <translation>结束后不再取号和叫号，重新开启今天后才能继续。</translation>
    </message>
    <message>
        <source>Being served: {n}; they count as served.</source>
        <translation>正在办理 {n} 人，将记为已办理。</translation>
    </message>
    <message>
        <source>Close the day? Waiting, called or on hold: {n}. They keep their numbers for the next day.</source>
        <translation>要结束今天吗？还有 {n} 人在等候、已呼叫或挂起，号码保留到下一个工作日。</translation>
    </message>
    <message>
        <source>Close the day? Waiting, called or on hold: {n}. They will be counted as not served.</source>
        <translation>要结束今天吗？还有 {n} 人在等候、已呼叫或挂起，将记为未办理。</translation>
    </message>
    <message>
        <source>The day is closed: {served} served, {unserved} not served, {missed} missed.</source>
        <translation>今天已结束：已办理 {served} 人，未办理 {unserved} 人，过号 {missed} 人。</translation>
    </message>
    <message>
        <source>The day is open again.</source>
        <translation>今天已重新开启。</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>Called as often as allowed. Start, or mark the number missed (F6).</source>
        <translation>重呼次数已用完。人到了就开始办理，没到请按过号（F6）。</translation>
    </message>
    <message>
        <source>Only a visit that has begun can be put on hold. Start it first, or return it.</source>
        <translation>只有正在办理的才能挂起。请先开始办理，或退回等候。</translation>
    </message>
    <message>
        <source>Only a visit that has begun can be transferred. Start it first, or return it.</source>
        <translation>只有正在办理的才能转办。请先开始办理，或退回等候。</translation>
    </message>
    <message>
        <source>Called {ticket} again</source>
        <translation>已重呼 {ticket}</translation>
    </message>
    <message>
        <source>{ticket} missed the call; it stands below the list and may come back</source>
        <translation>{ticket} 已过号，列在等候名单下方，居民回来后可重新排队</translation>
    </message>
    <message>
        <source>{ticket} waits again, in its old place</source>
        <translation>{ticket} 已退回等候，位置不变</translation>
    </message>
    <message>
        <source>{ticket} is on hold; it stands below the list</source>
        <translation>{ticket} 已挂起，列在等候名单下方</translation>
    </message>
    <message>
        <source>{ticket} is transferred and keeps its number</source>
        <translation>{ticket} 已转办，号码不变</translation>
    </message>
    <message>
        <source>{ticket} is finished; its papers go on as case {case}</source>
        <translation>{ticket} 已办结，材料转为帮办代办件 {case}</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>A matter was added to {ticket}</source>
        <translation>已为 {ticket} 加办一个事项</translation>
    </message>
    <message>
        <source>The entitlement of {ticket} was changed</source>
        <translation>已更改 {ticket} 的优先类别</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{ticket} is cancelled</source>
        <translation>{ticket} 已取消</translation>
    </message>
    <message>
        <source>{ticket} is back in the queue</source>
        <translation>{ticket} 已重新排队</translation>
    </message>
    <message>
        <source>Taken back: {ticket}</source>
        <translation>已撤销：{ticket}</translation>
    </message>
    <message>
        <source>The desk is closed</source>
        <translation>接待席已关闭</translation>
    </message>
</context>
<context>
    <name>DeskBar</name>
    <message>
        <source>Desks from {time}: {n}</source>
        <translation>{time} 起席位数：{n}</translation>
    </message>
    <message>
        <source>Desks in each half hour from {first} to {last}: {n}</source>
        <translation>{first} 至 {last} 起每半小时席位数：{n}</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Nobody waits.</source>
        <translation>没有人在等。</translation>
    </message>
    <message>
        <source>Taken back right after it was given</source>
        <translation>取号后当场撤销</translation>
    </message>
    <message>
        <source>Waiting {n}</source>
        <translation>等候 {n} 人</translation>
    </message>
    <message>
        <source>Walk-ups</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Aside {n}</source>
        <translation>挂起过号 {n}</translation>
    </message>
</context>
<context>
    <name>DeskPlaces</name>
    <message>
        <source>This desk is closed</source>
        <translation>本席未开放</translation>
    </message>
    <message>
        <source>Paused: {reason}</source>
        <translation>暂停接待：{reason}</translation>
    </message>
    <message>
        <source>This desk is paused</source>
        <translation>本席暂停接待</translation>
    </message>
    <message>
        <source>The day is closed</source>
        <translation>今天已经结束</translation>
    </message>
    <message>
        <source>Numbers start again tomorrow. You can open the day again.</source>
        <translation>明天重新开始取号。您可以重新开启今天。</translation>
    </message>
    <message>
        <source>Numbers start again tomorrow. A supervisor can open the day again.</source>
        <translation>明天重新开始取号。主管可以重新开启今天。</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>现在没有人等候</translation>
    </message>
    <message>
        <source>Walk-ups get a number under &quot;Give a number&quot; (F12).</source>
        <translation>直接到前台的居民，在“取号”处给号（F12）。</translation>
    </message>
    <message>
        <source>Nobody to call just now</source>
        <translation>现在没有可叫的号</translation>
    </message>
    <message>
        <source>{ticket}: {why}</source>
        <translation>{ticket}：{why}</translation>
    </message>
    <message>
        <source>Ready for the next visitor</source>
        <translation>可以呼叫下一位</translation>
    </message>
    <message>
        <source>Next: {ticket}, {service}</source>
        <translation>下一位：{ticket}，{service}</translation>
    </message>
    <message>
        <source>Nobody waits for this desk.</source>
        <translation>没有人等候本席。</translation>
    </message>
    <message>
        <source>{n} people wait for what this desk takes.</source>
        <translation>有 {n} 人等候本席办理的事项。</translation>
    </message>
</context>
<context>
    <name>DeskSteps</name>
    <message>
        <source>Open the day again</source>
        <translation>重新开启今天</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>Go on receiving</source>
        <translation>继续接待</translation>
    </message>
    <message>
        <source>What to take</source>
        <translation>受理范围</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <translation>退回等候</translation>
    </message>
    <message>
        <source>Add a matter</source>
        <translation>加办事项</translation>
    </message>
    <message>
        <source>Change entitlement</source>
        <translation>改优先类别</translation>
    </message>
    <message>
        <source>Guide …</source>
        <translation>办事指南…</translation>
    </message>
    <message>
        <source>What is missing …</source>
        <translation>一次性告知…</translation>
    </message>
    <message>
        <source>Why this one?</source>
        <translation>为什么叫这个号</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停接待</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>关闭接待席</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>今天已结束</translation>
    </message>
    <message>
        <source>Desk closed</source>
        <translation>未开放</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>The day is closed; nothing can be called.</source>
        <translation>今天已经结束，不能再叫号。</translation>
    </message>
    <message>
        <source>This desk is closed. Open it first.</source>
        <translation>本席未开放，请先开始接待。</translation>
    </message>
    <message>
        <source>This desk is paused. Go on receiving first.</source>
        <translation>本席暂停接待，请先继续接待。</translation>
    </message>
    <message>
        <source>Nobody is at this desk. Call the next number first.</source>
        <translation>本席现在没有居民，请先呼叫下一位。</translation>
    </message>
    <message>
        <source>A number is called. Start, mark it missed or return it first.</source>
        <translation>已呼叫一个号。请先开始办理、过号或退回等候。</translation>
    </message>
    <message>
        <source>A visit is being served. Finish, hold or transfer it first.</source>
        <translation>正在办理。请先办结、挂起或转办。</translation>
    </message>
</context>
<context>
    <name>DesksSection</name>
    <message>
        <source>Ask them to sign out, or remove the desk all the same: they then sit at none.</source>
        <translation>请对方先退出登录；也可以仍然移除，对方随即离席。</translation>
    </message>
    <message>
        <source>Remove all the same</source>
        <translation>仍然移除</translation>
    </message>
    <message>
        <source>A new desk</source>
        <translation>新增接待席</translation>
    </message>
    <message>
        <source>Its number is what the board calls people to.</source>
        <translation>叫号屏叫号时请居民到这个席号。</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号席</translation>
    </message>
    <message>
        <source>Removed; what was done there stays in the records.</source>
        <translation>已移除；在这里办过的事仍留在记录里。</translation>
    </message>
    <message>
        <source>Somebody is being served there.</source>
        <translation>正在接待。</translation>
    </message>
    <message>
        <source>{name} sits there.</source>
        <translation>{name}在席。</translation>
    </message>
    <message>
        <source>It is open, but nobody is signed in there: it calls nobody.</source>
        <translation>开放，但现在无人登录，不会叫号。</translation>
    </message>
    <message>
        <source>Nobody sits there now.</source>
        <translation>现在无人在席。</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>接待席</translation>
    </message>
    <message>
        <source>Where residents are received, and which services each desk takes.</source>
        <translation>在哪里接待居民，每个席位办理哪些事项。</translation>
    </message>
    <message>
        <source>Add a desk</source>
        <translation>新增接待席</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>席号</translation>
    </message>
    <message>
        <source>As it stands on the sign above the desk.</source>
        <translation>与席位上方的标牌一致。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For staff, for example: enquiries; may stay empty.</source>
        <translation>供工作人员辨认，例如“咨询席”；可以不填。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>前台或后台</translation>
    </message>
    <message>
        <source>Wheelchairs can drive up</source>
        <translation>轮椅可到达</translation>
    </message>
    <message>
        <source>Services it takes</source>
        <translation>办理的事项</translation>
    </message>
    <message>
        <source>A change counts at once, also while it is open.</source>
        <translation>修改立即生效，开放中的席位也一样。</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>席号</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Open, nobody there</source>
        <translation>开放，无人在席</translation>
    </message>
</context>
<context>
    <name>DesksStep</name>
    <message>
        <source>Where are residents received?</source>
        <translation>在哪里接待居民？</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号席</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Each desk takes every service for now; the settings can share them out.</source>
        <translation>先让每个席位办理全部事项，以后可在设置里分工。</translation>
    </message>
    <message>
        <source>Number of desks</source>
        <translation>接待席数量</translation>
    </message>
    <message>
        <source>Which one can wheelchairs drive up to?</source>
        <translation>哪个席位轮椅可到达？</translation>
    </message>
    <message>
        <source>One more desk for the back office</source>
        <translation>另设一个后台席</translation>
    </message>
    <message>
        <source>For papers, without residents.</source>
        <translation>只办材料，不接待居民。</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Working</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Sent; this printer cannot tell whether it printed</source>
        <translation>已发送；这台打印机不会报告是否打印成功</translation>
    </message>
    <message>
        <source>Look whether the paper came out.</source>
        <translation>请看一下纸是否打印出来。</translation>
    </message>
    <message>
        <source>Its address leads nowhere</source>
        <translation>地址找不到打印机</translation>
    </message>
    <message>
        <source>Check the address in the settings, and the network.</source>
        <translation>请在设置里核对地址，并检查网络。</translation>
    </message>
    <message>
        <source>Set up for a paper width that does not exist</source>
        <translation>设置的纸宽不存在</translation>
    </message>
    <message>
        <source>Choose 80 or 58 mm in the settings.</source>
        <translation>请在设置里选择 80 或 58 毫米。</translation>
    </message>
    <message>
        <source>Not taking any jobs (connection refused)</source>
        <translation>不接收打印任务（连接被拒绝）</translation>
    </message>
    <message>
        <source>Check that it is switched on and that the address is its own.</source>
        <translation>请确认打印机已开机，地址是它的。</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Check power and network cable.</source>
        <translation>请检查电源和网线。</translation>
    </message>
    <message>
        <source>Cannot be reached over the network</source>
        <translation>网络不通</translation>
    </message>
    <message>
        <source>Check the network cable of this computer and of the printer.</source>
        <translation>请检查本机和打印机的网线。</translation>
    </message>
    <message>
        <source>Not connected to this computer</source>
        <translation>没有连接到这台电脑</translation>
    </message>
    <message>
        <source>Plug the cable in, or choose its connection in the settings.</source>
        <translation>请插好数据线，或在设置里重新选择连接方式。</translation>
    </message>
    <message>
        <source>This computer user may not use it</source>
        <translation>当前电脑用户没有使用权限</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer to allow it.</source>
        <translation>请电脑管理人员开通权限。</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>被其他程序占用</translation>
    </message>
    <message>
        <source>Close the other program that prints on it.</source>
        <translation>请关闭正在使用它的其他程序。</translation>
    </message>
    <message>
        <source>Connected, but says nothing</source>
        <translation>已连接，但没有回应</translation>
    </message>
    <message>
        <source>Switch it off and on. If it never tells how it is, say so in the settings (tells its status: no).</source>
        <translation>请关机再开机。如果它从不报告状态，请在设置里把“报告状态”设为否。</translation>
    </message>
    <message>
        <source>At that address is something that is no receipt printer</source>
        <translation>该地址上的设备不是小票打印机</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>请在设置里核对地址。</translation>
    </message>
    <message>
        <source>At that address is a web page, not the printer</source>
        <translation>该地址是一个网页，不是打印机</translation>
    </message>
    <message>
        <source>Printers usually listen at port 9100; check the address in the settings.</source>
        <translation>打印机一般使用 9100 端口；请在设置里核对地址。</translation>
    </message>
    <message>
        <source>The folder for the PDF files is not there</source>
        <translation>存放 PDF 文件的文件夹不存在</translation>
    </message>
    <message>
        <source>Make the folder, or choose another one in the settings.</source>
        <translation>请新建该文件夹，或在设置里另选一个。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>请清理磁盘空间。</translation>
    </message>
    <message>
        <source>This paper could not be drawn</source>
        <translation>这张纸无法生成</translation>
    </message>
    <message>
        <source>Tell your administrator; the details are in the log file.</source>
        <translation>请告诉管理员；详细情况在日志文件里。</translation>
    </message>
    <message>
        <source>The hall&apos;s data could not be read</source>
        <translation>会客厅的数据暂时读不到</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>程序会自动重试。</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Put in a new roll. What waits is then printed by itself.</source>
        <translation>请换上新纸卷，等待的小票会自动打印。</translation>
    </message>
    <message>
        <source>Its cover is open</source>
        <translation>机盖没有合上</translation>
    </message>
    <message>
        <source>Close the cover. What waits is then printed by itself.</source>
        <translation>请合上机盖，等待的小票会自动打印。</translation>
    </message>
    <message>
        <source>Off line</source>
        <translation>脱机</translation>
    </message>
    <message>
        <source>Press the feed button on the printer, or switch it off and on.</source>
        <translation>请按打印机上的走纸键，或关机再开机。</translation>
    </message>
    <message>
        <source>The cutter is stuck</source>
        <translation>切刀卡住</translation>
    </message>
    <message>
        <source>Open the cover, take out the jammed paper, close it again.</source>
        <translation>请打开机盖，取出卡住的纸，再合上。</translation>
    </message>
    <message>
        <source>Reports a fault</source>
        <translation>报告故障</translation>
    </message>
    <message>
        <source>Switch it off and on. If it stays, have it repaired.</source>
        <translation>请关机再开机；仍有故障请报修。</translation>
    </message>
    <message>
        <source>The connection broke while it printed</source>
        <translation>打印中途连接断开</translation>
    </message>
    <message>
        <source>Look whether the paper came out; if not, print it again.</source>
        <translation>请看纸是否打印出来；没有就补打。</translation>
    </message>
    <message>
        <source>Stopped in the middle of printing</source>
        <translation>打印到一半停住了</translation>
    </message>
    <message>
        <source>Took the job but did not say that it printed</source>
        <translation>收到了任务，但没有确认打印完成</translation>
    </message>
    <message>
        <source>The program ended while it printed</source>
        <translation>打印时程序中断</translation>
    </message>
    <message>
        <source>Not printed in time</source>
        <translation>没有及时打印</translation>
    </message>
    <message>
        <source>Print it again if somebody still needs it.</source>
        <translation>还需要的话请补打。</translation>
    </message>
    <message>
        <source>The visit was over before it was printed</source>
        <translation>还没打印，办事就已结束</translation>
    </message>
    <message>
        <source>Printed again instead</source>
        <translation>已由补打代替</translation>
    </message>
    <message>
        <source>Its printer was removed</source>
        <translation>打印机已被移除</translation>
    </message>
    <message>
        <source>Print it again; it then goes to another printer.</source>
        <translation>请补打，会发到另一台打印机。</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>还没有使用过</translation>
    </message>
    <message>
        <source>Receipt printer (ESC/POS)</source>
        <translation>小票打印机（ESC/POS）</translation>
    </message>
    <message>
        <source>Printer of the computer</source>
        <translation>电脑上的打印机</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>PDF 文件（存到文件夹）</translation>
    </message>
    <message>
        <source>Ticket kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Board for calls</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>Rating screen</source>
        <translation>评价屏</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
    <message>
        <source>Waiting to be printed</source>
        <translation>等待打印</translation>
    </message>
    <message>
        <source>Being printed</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Perhaps not printed</source>
        <translation>可能没有打印出来</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Slip {subject}</source>
        <translation>{subject} 号小票</translation>
    </message>
    <message>
        <source>Receipt {subject}</source>
        <translation>回执 {subject}</translation>
    </message>
    <message>
        <source>Materials notice {subject}</source>
        <translation>一次性告知单 {subject}</translation>
    </message>
    <message>
        <source>Guide {subject}</source>
        <translation>办事指南 {subject}</translation>
    </message>
    <message>
        <source>Loan slip {subject}</source>
        <translation>借用单 {subject}</translation>
    </message>
    <message>
        <source>Test print on {subject}</source>
        <translation>{subject} 试打</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>The hall is called {after} instead of {before}</source>
        <translation>会客厅名称：{before} 改为 {after}</translation>
    </message>
    <message>
        <source>New service {key} {name}</source>
        <translation>新增事项 {key} {name}</translation>
    </message>
    <message>
        <source>Service {key} {name} gives numbers again</source>
        <translation>事项 {key} {name} 恢复取号</translation>
    </message>
    <message>
        <source>Service {key} {name}: {changes}</source>
        <translation>事项 {key} {name}：{changes}</translation>
    </message>
    <message>
        <source>Service {key} {name} gives no more numbers</source>
        <translation>事项 {key} {name} 停止取号</translation>
    </message>
    <message>
        <source>The services stand in another order</source>
        <translation>事项的顺序改变</translation>
    </message>
    <message>
        <source>New desk {key}</source>
        <translation>新增 {key} 号席</translation>
    </message>
    <message>
        <source>Desk {key}: {changes}</source>
        <translation>{key} 号席：{changes}</translation>
    </message>
    <message>
        <source>Desk {key} is removed</source>
        <translation>移除 {key} 号席</translation>
    </message>
    <message>
        <source>{name}: {after} instead of {before}</source>
        <translation>{name}：{before} 改为 {after}</translation>
    </message>
    <message>
        <source>{day} off</source>
        <translation>{day} 放假</translation>
    </message>
    <message>
        <source>{day} worked</source>
        <translation>{day} 上班</translation>
    </message>
    <message>
        <source>{field} {after} instead of {before}</source>
        <translation>{field} {before} 改为 {after}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>DisciplineSection</name>
    <message>
        <source>The chosen rule holds to no such limit.</source>
        <translation>所选规则不设这一上限。</translation>
    </message>
    <message>
        <source>Whom the desks call next. A change counts from the next call on; nobody loses a number.</source>
        <translation>下一位叫谁。修改后从下一次叫号起生效，已取的号不变。</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>席位操作</translation>
    </message>
    <message>
        <source>What this does</source>
        <translation>效果说明</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>改动后会怎样</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>Somebody else has just changed this. Saving puts your entries in its place.</source>
        <translation>刚才有人改了这里。保存后以您填写的为准。</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>Change: {title}</source>
        <translation>修改：{title}</translation>
    </message>
    <message>
        <source>A new guide</source>
        <translation>新写一份指南</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Bring</source>
        <translation>带什么</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理步骤</translation>
    </message>
    <message>
        <source>Time, cost</source>
        <translation>时限收费</translation>
    </message>
    <message>
        <source>Where, when</source>
        <translation>地点时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>At the desk F9 shows this guide for visits of that service.</source>
        <translation>前台办这个事项时，按 F9 就是这份指南。</translation>
    </message>
    <message>
        <source>Belongs to the service</source>
        <translation>属于哪个事项</translation>
    </message>
    <message>
        <source>What was changed, for the list of versions</source>
        <translation>改了什么（写进历次版本）</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>The service {key} {name} is added.</source>
        <translation>已添加事项 {key} {name}。</translation>
    </message>
    <message>
        <source>The service {key} {name} is saved.</source>
        <translation>事项 {key} {name} 已保存。</translation>
    </message>
    <message>
        <source>The service {key} {name} gives no more numbers.</source>
        <translation>事项 {key} {name} 已停止取号。</translation>
    </message>
    <message>
        <source>The service {key} {name} gives numbers again.</source>
        <translation>事项 {key} {name} 已恢复取号。</translation>
    </message>
    <message>
        <source>The service {key} {name} is moved.</source>
        <translation>事项 {key} {name} 的顺序已调整。</translation>
    </message>
    <message>
        <source>Desk {key} is added.</source>
        <translation>已添加 {key} 号席。</translation>
    </message>
    <message>
        <source>Desk {key} is saved.</source>
        <translation>{key} 号席已保存。</translation>
    </message>
    <message>
        <source>Desk {key} is removed.</source>
        <translation>{key} 号席已移除。</translation>
    </message>
    <message>
        <source>Desk {key} is there again.</source>
        <translation>{key} 号席已恢复。</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>The set-up of the file is taken over.</source>
        <translation>已采用文件里的设置。</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name}已保存。</translation>
    </message>
    <message>
        <source>{name} is switched off and cannot sign in any more.</source>
        <translation>{name}已停用，不能再登录。</translation>
    </message>
    <message>
        <source>{name} can sign in again.</source>
        <translation>{name}可以重新登录了。</translation>
    </message>
    <message>
        <source>The printer {name} is added.</source>
        <translation>已添加打印机{name}。</translation>
    </message>
    <message>
        <source>The printer {name} is saved.</source>
        <translation>打印机{name}已保存。</translation>
    </message>
    <message>
        <source>The printer {name} is removed; what waits for it goes to the next.</source>
        <translation>打印机{name}已移除；待打印的转到下一台。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Taken back: it is as it was before.</source>
        <translation>已撤销，恢复原样。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>EntitlePanel</name>
    <message>
        <source>Change entitlement</source>
        <translation>更改优先类别</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>确定更改</translation>
    </message>
    <message>
        <source>It proposes the entitlement. The number is not kept.</source>
        <translation>读出后建议优先类别，号码不保存。</translation>
    </message>
    <message>
        <source>Scan or type the number of the paper</source>
        <translation>扫描或输入证件号</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>优先类别</translation>
    </message>
    <message>
        <source>Paper valid until</source>
        <translation>证件有效期至</translation>
    </message>
    <message>
        <source>Leave it empty if it has no end.</source>
        <translation>长期有效的留空。</translation>
    </message>
    <message>
        <source>e.g. 2030-05-31</source>
        <translation>如 2030-05-31</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The entitled person is absent; the visitor came for them.</source>
        <translation>应优先的是没到场的本人，来人替他办。</translation>
    </message>
    <message>
        <source>For somebody absent</source>
        <translation>代办（本人没来）</translation>
    </message>
    <message>
        <source>Proof seen (its kind is kept, never a number)</source>
        <translation>查看的凭证（只记种类，不记号码）</translation>
    </message>
    <message>
        <source>Priority is for a person who is present. Who comes for a parent is an ordinary visitor in this hall.</source>
        <translation>优先只给到场的本人；替父母等代办的来人，本厅按普通号办理。</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>普通</translation>
    </message>
</context>
<context>
    <name>EntitlementChoice</name>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Seen (else at the call)</source>
        <translation>看过（不选则叫号时再核验）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Number of a paper; it proposes the priority and is not kept</source>
        <translation>证件号：读出后建议优先类别，不保存</translation>
    </message>
    <message>
        <source>Seen: {proof}</source>
        <translation>看过：{proof}</translation>
    </message>
    <message>
        <source>Needs: {need}</source>
        <translation>需要：{need}</translation>
    </message>
</context>
<context>
    <name>EntriesField</name>
    <message>
        <source>One more</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>各条</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This did not work.</source>
        <translation>这一步没有成功。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; if it stays, tell your administrator.</source>
        <translation>没有改动任何内容。请再试一次；仍不行请告诉管理员。</translation>
    </message>
    <message>
        <source>There is no service {service}.</source>
        <translation>没有事项 {service}。</translation>
    </message>
    <message>
        <source>Choose one of the services on show.</source>
        <translation>请从显示的事项中选择。</translation>
    </message>
    <message>
        <source>There is no desk {desk}.</source>
        <translation>没有 {desk} 号接待席。</translation>
    </message>
    <message>
        <source>Choose one of the desks on show.</source>
        <translation>请从显示的接待席中选择。</translation>
    </message>
    <message>
        <source>There is no ticket {ticket} today.</source>
        <translation>今天没有 {ticket} 号。</translation>
    </message>
    <message>
        <source>Check the number on the visitor&apos;s slip.</source>
        <translation>请核对居民手中号票上的号码。</translation>
    </message>
    <message>
        <source>This desk is not open.</source>
        <translation>本席未开放。</translation>
    </message>
    <message>
        <source>Open it first (Ctrl+O).</source>
        <translation>请先开始接待（Ctrl+O）。</translation>
    </message>
    <message>
        <source>This desk has a visit in hand ({ticket}).</source>
        <translation>本席还有号票未办完（{ticket}）。</translation>
    </message>
    <message>
        <source>Finish it, put it on hold or return it first.</source>
        <translation>请先办结、挂起或退回等候。</translation>
    </message>
    <message>
        <source>The hall calls by arrival alone: no desk calls priority first.</source>
        <translation>本厅按先来后到叫号，接待席不能先叫优先号。</translation>
    </message>
    <message>
        <source>Choose “By the rule” under “What to take”.</source>
        <translation>请在“受理范围”里选“按叫号规则”。</translation>
    </message>
    <message>
        <source>No visit is in hand at this desk.</source>
        <translation>本席现在没有居民。</translation>
    </message>
    <message>
        <source>Call the next visitor first (F2).</source>
        <translation>请先呼叫下一位（F2）。</translation>
    </message>
    <message>
        <source>That step is not possible now: {ticket} is in the state “{state}”.</source>
        <translation>现在不能这样做：{ticket} 的状态是“{state}”。</translation>
    </message>
    <message>
        <source>The list has been read again; look at where the ticket stands now.</source>
        <translation>名单已刷新，请看这张号票现在的位置。</translation>
    </message>
    <message>
        <source>{ticket} has been called as often as allowed.</source>
        <translation>{ticket} 的重呼次数已用完。</translation>
    </message>
    <message>
        <source>Mark it as missed (F6); the visitor may still come back.</source>
        <translation>请按过号（F6）；居民回来后仍可重新排队。</translation>
    </message>
    <message>
        <source>Too much time has passed since {ticket} missed its call.</source>
        <translation>{ticket} 过号已超过保留时间。</translation>
    </message>
    <message>
        <source>Give the visitor a new number.</source>
        <translation>请为居民重新取号。</translation>
    </message>
    <message>
        <source>Service {service} has given out all its numbers for today.</source>
        <translation>事项 {service} 今天的号已取完。</translation>
    </message>
    <message>
        <source>A supervisor may give one more.</source>
        <translation>主管可以加一个号。</translation>
    </message>
    <message>
        <source>No more numbers are given at this hour.</source>
        <translation>现在已停止取号。</translation>
    </message>
    <message>
        <source>Staff may still give one at the desk.</source>
        <translation>工作人员仍可在接待席取号。</translation>
    </message>
    <message>
        <source>It is too late to take this back.</source>
        <translation>已超过可撤销的时间。</translation>
    </message>
    <message>
        <source>Put it right with an ordinary step.</source>
        <translation>请用正常步骤更正。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>The day is closed: no numbers are given and nobody is called.</source>
        <translation>今天已经结束：不再取号，也不再叫号。</translation>
    </message>
    <message>
        <source>A supervisor can open the day again.</source>
        <translation>主管可以重新开启今天。</translation>
    </message>
    <message>
        <source>That time lies before what has already happened.</source>
        <translation>这个时间早于已经发生的事。</translation>
    </message>
    <message>
        <source>Use a later time.</source>
        <translation>请用更晚的时间。</translation>
    </message>
    <message>
        <source>Something was filled in that does not fit ({field}).</source>
        <translation>填写的内容不合适（{field}）。</translation>
    </message>
    <message>
        <source>Look at what you filled in and put it right.</source>
        <translation>请检查填写的内容并改正。</translation>
    </message>
    <message>
        <source>Something is not filled in yet ({field}).</source>
        <translation>还有内容没有填写（{field}）。</translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation>请填好后再试。</translation>
    </message>
    <message>
        <source>That text is too long ({field}).</source>
        <translation>文字太长（{field}）。</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>请写短一些。</translation>
    </message>
    <message>
        <source>There is an ID number in what you wrote ({field}); it was not kept.</source>
        <translation>所填内容（{field}）里有证件号码，没有保存。</translation>
    </message>
    <message>
        <source>Leave the number out; to read a paper use the field for it.</source>
        <translation>请删去号码；要读证件请用证件号一栏。</translation>
    </message>
    <message>
        <source>This paper was valid until {until}; its time is over.</source>
        <translation>这份证件有效期至 {until}，已过期。</translation>
    </message>
    <message>
        <source>Ask for a valid one, or let the visitor queue as an ordinary one.</source>
        <translation>请出示有效证件，或按普通号办理。</translation>
    </message>
    <message>
        <source>Who comes for somebody else queues as an ordinary visitor in this hall.</source>
        <translation>本厅代办来人按普通号办理。</translation>
    </message>
    <message>
        <source>A supervisor may change that in the settings, under Rule of calling.</source>
        <translation>主管可在“设置－叫号规则”里更改。</translation>
    </message>
    <message>
        <source>Name and PIN do not match.</source>
        <translation>姓名和口令不符。</translation>
    </message>
    <message>
        <source>Type the PIN again; look at Caps Lock and Num Lock.</source>
        <translation>请重新输入口令，并留意大写锁定和数字锁定键。</translation>
    </message>
    <message>
        <source>Too many wrong tries.</source>
        <translation>口令输错次数太多。</translation>
    </message>
    <message>
        <source>Please wait {seconds} s, then try again.</source>
        <translation>请等 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>This account is switched off.</source>
        <translation>该账户已停用。</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>请联系管理员。</translation>
    </message>
    <message>
        <source>The printed PIN must be replaced by your own first.</source>
        <translation>请先把打印的口令换成您自己的口令。</translation>
    </message>
    <message>
        <source>Sign in at the main window and choose your own PIN.</source>
        <translation>请在主窗口登录并设置自己的口令。</translation>
    </message>
    <message>
        <source>This PIN is too short.</source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>Take one of at least {least} characters; digits alone are fine.</source>
        <translation>口令至少 {least} 位，可以全是数字。</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess.</source>
        <translation>这个口令太容易被猜到。</translation>
    </message>
    <message>
        <source>Take another one, at least 8 characters long.</source>
        <translation>请换一个，至少 8 位。</translation>
    </message>
    <message>
        <source>The new PIN was typed in two different ways.</source>
        <translation>两次输入的新口令不一样。</translation>
    </message>
    <message>
        <source>Type it twice in the same way.</source>
        <translation>请两次输入相同的口令。</translation>
    </message>
    <message>
        <source>The PIN is missing.</source>
        <translation>还没有输入口令。</translation>
    </message>
    <message>
        <source>Type your PIN, then press Enter.</source>
        <translation>请输入口令，再按回车键。</translation>
    </message>
    <message>
        <source>This desk is in use by {account}.</source>
        <translation>这个接待席正由 {account} 使用。</translation>
    </message>
    <message>
        <source>Choose another desk, or ask them to sign out.</source>
        <translation>请选择别的接待席，或请对方退出登录。</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>您的账户没有这项权限。</translation>
    </message>
    <message>
        <source>Ask a supervisor.</source>
        <translation>请找主管。</translation>
    </message>
    <message>
        <source>Choose your name from the list.</source>
        <translation>请从名单中选择您的姓名。</translation>
    </message>
    <message>
        <source>The record of what was done was changed from outside.</source>
        <translation>操作记录被人从外面改动过。</translation>
    </message>
    <message>
        <source>Tell your administrator; “huiketing doctor” says where.</source>
        <translation>请告诉系统管理员；“huiketing doctor”会指出是哪一处。</translation>
    </message>
    <message>
        <source>The hall&apos;s data is older, or another copy, than this computer saw last.</source>
        <translation>会客厅的数据比这台电脑上次看到的旧，或者换成了另一份。</translation>
    </message>
    <message>
        <source>Look for the newer file. If this one is meant: “huiketing audit accept”.</source>
        <translation>请找回较新的那份数据；如果就是要用这一份，请主管运行“huiketing audit accept”确认。</translation>
    </message>
    <message>
        <source>The server was lost while it was saving.</source>
        <translation>正在保存的时候，和服务器的连接断了。</translation>
    </message>
    <message>
        <source>Look whether it was done before you do it again.</source>
        <translation>请先看看刚才那一步办成没有，再决定要不要重做。</translation>
    </message>
    <message>
        <source>An administrator brings it back: “huiketing key restore”, then the recovery code.</source>
        <translation>请管理员运行“huiketing key restore”，再输入恢复码，找回密钥。</translation>
    </message>
    <message>
        <source>Another window or program still has the hall&apos;s data open; nothing was changed.</source>
        <translation>还有别的窗口或程序开着会客厅的数据，什么都没有改动。</translation>
    </message>
    <message>
        <source>Close board, kiosk and commands on this computer, then try again.</source>
        <translation>请关闭这台电脑上的叫号屏、取号机和命令，再重试。</translation>
    </message>
    <message>
        <source>The backup could not be put back; nothing was changed.</source>
        <translation>备份没能恢复，什么都没有改动。</translation>
    </message>
    <message>
        <source>Check that the disk has room and can be written, then try again.</source>
        <translation>请检查磁盘是否有空间、能否写入，再重试。</translation>
    </message>
    <message>
        <source>Look whether it is still there, whether you may read it, and whether it is open elsewhere.</source>
        <translation>请看文件是否还在、是否有权读取、是否被别的程序打开。</translation>
    </message>
    <message>
        <source>With this time before closing, some day would give no number at all.</source>
        <translation>按这个提前停号时间，有的日子一个号也发不出来。</translation>
    </message>
    <message>
        <source>Set fewer minutes, or longer hours on that day.</source>
        <translation>请把提前的分钟数改小，或者把那天的时间改长。</translation>
    </message>
    <message>
        <source>The head start is as long as the ceiling of {minutes} min.</source>
        <translation>提前量不短于等候上限（{minutes} 分钟）。</translation>
    </message>
    <message>
        <source>Make the head start shorter or the ceiling higher.</source>
        <translation>请缩短提前量，或者提高等候上限。</translation>
    </message>
    <message>
        <source>If nobody may be overtaken, the green channel has no effect.</source>
        <translation>不许越过任何人，绿色通道就不起作用了。</translation>
    </message>
    <message>
        <source>Allow at least 1, or choose “first come, first served”.</source>
        <translation>请至少允许越过 1 次，或者改用“先到先办”。</translation>
    </message>
    <message>
        <source>With this rule “{entitlement}” would wait longer than ordinary visitors.</source>
        <translation>按这条规则，“{entitlement}”会比普通来访者等得更久。</translation>
    </message>
    <message>
        <source>Give it at least the rate of ordinary visitors (usually 1).</source>
        <translation>请把倍数设为不低于普通来访者（一般为 1）。</translation>
    </message>
    <message>
        <source>The rule names an age of {band}, but the ages of the elderly are {bands}.</source>
        <translation>规则里写了 {band} 岁，但老年人年龄设的是 {bands}。</translation>
    </message>
    <message>
        <source>Change the rule or the ages so that they fit.</source>
        <translation>请修改规则或年龄，使两者一致。</translation>
    </message>
    <message>
        <source>“{entitlement}” is named twice.</source>
        <translation>“{entitlement}”写了两次。</translation>
    </message>
    <message>
        <source>Name each one once.</source>
        <translation>每一种只写一次。</translation>
    </message>
    <message>
        <source>The age of {band} cannot be taken.</source>
        <translation>不能设为 {band} 岁。</translation>
    </message>
    <message>
        <source>Choose ages from {low} to {high}.</source>
        <translation>请在 {low} 到 {high} 岁之间选择。</translation>
    </message>
    <message>
        <source>A call or a finish can be taken back for a few seconds, at the same desk.</source>
        <translation>呼叫或办结后几秒内，可在本席撤销。</translation>
    </message>
    <message>
        <source>The day is open already.</source>
        <translation>今天已经开启。</translation>
    </message>
    <message>
        <source>Numbers are given and people are called; nothing is to be done.</source>
        <translation>可以正常取号和叫号，无需操作。</translation>
    </message>
    <message>
        <source>The data is busy just now; nothing was changed.</source>
        <translation>数据正忙，没有改动任何内容。</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>请过几秒再试。</translation>
    </message>
    <message>
        <source>The data was written by a newer version of Huiketing.</source>
        <translation>这些数据是用更高版本的程序保存的。</translation>
    </message>
    <message>
        <source>Install the newer version on this computer. Nothing was changed.</source>
        <translation>请联系管理员升级本机程序；数据没有改动。</translation>
    </message>
    <message>
        <source>The hall&apos;s data was not found.</source>
        <translation>找不到会客厅的数据。</translation>
    </message>
    <message>
        <source>Check the drive or the server, then start again.</source>
        <translation>请检查硬盘或服务器，然后重新启动。</translation>
    </message>
    <message>
        <source>The hall&apos;s data cannot be reached; nothing was changed.</source>
        <translation>无法连接会客厅的数据，没有改动任何内容。</translation>
    </message>
    <message>
        <source>Check the drive, the server or the network, then try again.</source>
        <translation>请检查硬盘、服务器或网络，然后再试。</translation>
    </message>
    <message>
        <source>The data file lies on a network drive; that is not safe.</source>
        <translation>数据文件放在网络盘上，这样不安全。</translation>
    </message>
    <message>
        <source>Use a file on this computer, or a PostgreSQL server for several computers.</source>
        <translation>请使用本机上的文件；多台电脑请使用 PostgreSQL 服务器。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved.</source>
        <translation>磁盘已满，没有保存。</translation>
    </message>
    <message>
        <source>Make room on the disk. What is on screen can still be read.</source>
        <translation>请清理磁盘空间。屏幕上的内容仍可查看。</translation>
    </message>
    <message>
        <source>The data cannot be written.</source>
        <translation>数据无法写入。</translation>
    </message>
    <message>
        <source>Ask your administrator to check the rights of the folder.</source>
        <translation>请管理员检查文件夹的权限。</translation>
    </message>
    <message>
        <source>This database is not a hall&apos;s.</source>
        <translation>这不是会客厅的数据库。</translation>
    </message>
    <message>
        <source>Start with the address of the hall&apos;s own data. Nothing was changed.</source>
        <translation>请用会客厅自己的数据地址启动。没有改动任何内容。</translation>
    </message>
    <message>
        <source>There is no site {site} in this data.</source>
        <translation>数据中没有站点 {site}。</translation>
    </message>
    <message>
        <source>Start without --site, or with the code of a site that is there.</source>
        <translation>请不带 --site 启动，或填写已有站点的代码。</translation>
    </message>
    <message>
        <source>There is no hall in this data yet.</source>
        <translation>这份数据里还没有会客厅。</translation>
    </message>
    <message>
        <source>An administrator makes one with the command “huiketing init”.</source>
        <translation>请管理员用命令“huiketing init”建立。</translation>
    </message>
    <message>
        <source>That is no address of a hall&apos;s data.</source>
        <translation>这不是会客厅的数据地址。</translation>
    </message>
    <message>
        <source>Start with --store sqlite:///PATH or postgresql://HOST/NAME.</source>
        <translation>请用 --store sqlite:///PATH 或 postgresql://HOST/NAME 启动。</translation>
    </message>
    <message>
        <source>The key to the hall&apos;s protected data is not on this computer.</source>
        <translation>本机没有打开受保护数据的密钥。</translation>
    </message>
    <message>
        <source>The key to the hall&apos;s protected data is damaged.</source>
        <translation>打开受保护数据的密钥已损坏。</translation>
    </message>
    <message>
        <source>The hall&apos;s data is not of the form that this version knows.</source>
        <translation>会客厅数据的结构与本版本不符。</translation>
    </message>
    <message>
        <source>Tell your administrator. Nothing was changed.</source>
        <translation>请告诉管理员。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The backup could not be made, so nothing was changed.</source>
        <translation>没有备份成功，因此没有改动任何内容。</translation>
    </message>
    <message>
        <source>Look whether the disk is full, then try again.</source>
        <translation>请看磁盘是否已满，然后再试。</translation>
    </message>
    <message>
        <source>There is already a hall in this data; nothing was changed.</source>
        <translation>这份数据里已经有会客厅，没有改动任何内容。</translation>
    </message>
    <message>
        <source>Try again to open it.</source>
        <translation>请重试打开。</translation>
    </message>
    <message>
        <source>The hall&apos;s data is damaged.</source>
        <translation>会客厅的数据已损坏。</translation>
    </message>
    <message>
        <source>Stop working here and restore the newest verified backup.</source>
        <translation>请停止在此办理，并恢复最近一份校验过的备份。</translation>
    </message>
    <message>
        <source>There is no recording of this.</source>
        <translation>这一句还没有录音。</translation>
    </message>
    <message>
        <source>Record it first.</source>
        <translation>请先录下来。</translation>
    </message>
    <message>
        <source>That is no WAV recording.</source>
        <translation>这不是 WAV 录音。</translation>
    </message>
    <message>
        <source>Save it as WAV (PCM) in the program you recorded it with, then choose it again.</source>
        <translation>请在录音软件里另存为 WAV 格式，再选一次。</translation>
    </message>
    <message>
        <source>That recording is too long ({length} s, at most {limit} s).</source>
        <translation>这段录音太长（{length} 秒，最多 {limit} 秒）。</translation>
    </message>
    <message>
        <source>Record only the one phrase.</source>
        <translation>请只录这一句。</translation>
    </message>
    <message>
        <source>That file is too large.</source>
        <translation>这个文件太大。</translation>
    </message>
    <message>
        <source>Save it with one channel and 16 bits, then choose it again.</source>
        <translation>请存成单声道、16 位，再选一次。</translation>
    </message>
    <message>
        <source>There is nothing in that recording.</source>
        <translation>这段录音是空的。</translation>
    </message>
    <message>
        <source>Record it again.</source>
        <translation>请重录一次。</translation>
    </message>
    <message>
        <source>Nothing was heard.</source>
        <translation>没有录到声音。</translation>
    </message>
    <message>
        <source>Check that the microphone is plugged in and not muted, and speak close to it.</source>
        <translation>请检查话筒是否插好、有没有静音，并靠近话筒说话。</translation>
    </message>
    <message>
        <source>No phrase has this file&apos;s name.</source>
        <translation>没有与这个文件名对应的句子。</translation>
    </message>
    <message>
        <source>Name the file after what is said in it.</source>
        <translation>请用录音里说的字来命名文件。</translation>
    </message>
    <message>
        <source>This phrase is in the file twice.</source>
        <translation>压缩包里这一句有两份。</translation>
    </message>
    <message>
        <source>The first one was taken.</source>
        <translation>已采用第一份。</translation>
    </message>
    <message>
        <source>That is no ZIP file of recordings.</source>
        <translation>这不是录音压缩包。</translation>
    </message>
    <message>
        <source>Choose a file that was saved here, or pack the WAV files into a ZIP (no password).</source>
        <translation>请选择在这里导出的文件，或把 WAV 文件打成压缩包（不要加密码）。</translation>
    </message>
    <message>
        <source>There is no WAV file in that ZIP.</source>
        <translation>压缩包里没有 WAV 文件。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请换一个文件。</translation>
    </message>
    <message>
        <source>The file could not be written or read.</source>
        <translation>文件读写失败。</translation>
    </message>
    <message>
        <source>Look whether the folder is there and may be written to.</source>
        <translation>请检查文件夹是否存在、能否写入。</translation>
    </message>
    <message>
        <source>There is no device “{device}” here any more.</source>
        <translation>设备“{device}”已经不在了。</translation>
    </message>
    <message>
        <source>The list has been read again; choose one of the devices on show.</source>
        <translation>列表已重新读取，请从中选择一台设备。</translation>
    </message>
    <message>
        <source>The name “{name}” is in use already.</source>
        <translation>名称“{name}”已被使用。</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>No printer is set up that could print this.</source>
        <translation>没有设置可以打印它的打印机。</translation>
    </message>
    <message>
        <source>Write the number on a piece of paper; an administrator sets a printer up.</source>
        <translation>请先把号码写在纸上；打印机由管理员设置。</translation>
    </message>
    <message>
        <source>There is no case “{case}”.</source>
        <translation>没有代办件“{case}”。</translation>
    </message>
    <message>
        <source>Look at its number once more: it stands on the receipt and in the message.</source>
        <translation>请再核对编号：编号印在受理回执上，也在提示里。</translation>
    </message>
    <message>
        <source>The computer of “{device}” is off, or the program is not open there.</source>
        <translation>“{device}”所在的电脑没有开机，或没有打开本程序。</translation>
    </message>
    <message>
        <source>Open the program on the computer {pc}.</source>
        <translation>请在电脑“{pc}”上打开本程序。</translation>
    </message>
    <message>
        <source>There are as many as there may be ({limit}).</source>
        <translation>数量已到上限（{limit}）。</translation>
    </message>
    <message>
        <source>Remove one that is no longer used first.</source>
        <translation>请先移除一个不再使用的。</translation>
    </message>
    <message>
        <source>This computer is not enrolled for that window yet.</source>
        <translation>这台电脑还没有登记为这种窗口。</translation>
    </message>
    <message>
        <source>An administrator enrols it in the settings, once.</source>
        <translation>请管理员在设置里登记一次。</translation>
    </message>
    <message>
        <source>The file that enrols this computer cannot be read.</source>
        <translation>这台电脑的登记文件读不出来。</translation>
    </message>
    <message>
        <source>An administrator enrols it again in the settings.</source>
        <translation>请管理员在设置里重新登记。</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file that enrols it.</source>
        <translation>这台电脑的其他用户也能读取登记文件，不安全。</translation>
    </message>
    <message>
        <source>An administrator enrols it again in the settings; the old file is then worthless.</source>
        <translation>请管理员在设置里重新登记，旧文件随即作废。</translation>
    </message>
    <message>
        <source>This computer is enrolled for another hall.</source>
        <translation>这台电脑登记在另一个会客厅。</translation>
    </message>
    <message>
        <source>An administrator of this hall enrols it in the settings.</source>
        <translation>请本会客厅的管理员在设置里登记。</translation>
    </message>
    <message>
        <source>This computer is no longer enrolled as “{device}”.</source>
        <translation>这台电脑已不再登记为“{device}”。</translation>
    </message>
    <message>
        <source>There is no reader for identity cards, or its program is not installed.</source>
        <translation>没有找到证件阅读器，或没有安装它的驱动程序。</translation>
    </message>
    <message>
        <source>Look whether it is plugged in; until then type the number.</source>
        <translation>请看是否插好；暂时手工输入号码。</translation>
    </message>
    <message>
        <source>Another program uses the reader for identity cards.</source>
        <translation>证件阅读器正被别的程序占用。</translation>
    </message>
    <message>
        <source>Close that program, then open this page again; until then type the number.</source>
        <translation>请关闭那个程序，再重新打开本页；暂时手工输入号码。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>Look whether the disk is full and whether you may write there.</source>
        <translation>请看磁盘是否已满，以及是否有写入权限。</translation>
    </message>
    <message>
        <source>The letter {service} belongs to another service ({name}).</source>
        <translation>字母 {service} 已用于另一个事项（{name}）。</translation>
    </message>
    <message>
        <source>Choose another letter, or add a digit: {service}2.</source>
        <translation>请换一个字母，或加一位数字：{service}2。</translation>
    </message>
    <message>
        <source>The letter {service} belonged to a service that gives no more numbers ({name}).</source>
        <translation>字母 {service} 属于一个已停止取号的事项（{name}）。</translation>
    </message>
    <message>
        <source>Choose another letter, or let that service give numbers again.</source>
        <translation>请换一个字母，或恢复那个事项的取号。</translation>
    </message>
    <message>
        <source>How many times waiting counts must be a number above 0.</source>
        <translation>等候时间的倍数必须是大于 0 的数。</translation>
    </message>
    <message>
        <source>Put a number above 0 behind each class in the rule; 1 means like everybody else.</source>
        <translation>请给规则里的每个类别填一个大于 0 的数；1 就是和别人一样。</translation>
    </message>
    <message>
        <source>The longest wait is shorter than the {minutes} minutes that are aimed at.</source>
        <translation>这个分钟数比衡量目标（{minutes} 分钟）还短。</translation>
    </message>
    <message>
        <source>Make the longest wait longer, or the aim shorter.</source>
        <translation>请调高这个分钟数，或者调低衡量目标。</translation>
    </message>
    <message>
        <source>Desk {desk} is set to call priority first; a rule by arrival contradicts that.</source>
        <translation>{desk} 号席设成了先叫优先，与先来后到相矛盾。</translation>
    </message>
    <message>
        <source>Let that desk call by the rule first: on its desk page, under “What to take”.</source>
        <translation>请先在该席的“受理范围”里改成按规则叫号。</translation>
    </message>
    <message>
        <source>Latitude (3 to 54) comes first, then longitude (73 to 136). Nothing is saved.</source>
        <translation>先写纬度（3 到 54），再写经度（73 到 136）。还没有保存。</translation>
    </message>
    <message>
        <source>{place} lies outside China; it may not belong on the map.</source>
        <translation>{place} 不在中国境内，可能不该标在地图上。</translation>
    </message>
    <message>
        <source>Latitude and longitude seem swapped ({place}).</source>
        <translation>纬度和经度好像写反了（{place}）。</translation>
    </message>
    <message>
        <source>Probably meant: {meant}. Nothing is saved.</source>
        <translation>应该是：{meant}。还没有保存。</translation>
    </message>
    <message>
        <source>This is the last service that gives numbers.</source>
        <translation>这是最后一个可取号的事项。</translation>
    </message>
    <message>
        <source>Add another one first.</source>
        <translation>请先新增一个。</translation>
    </message>
    <message>
        <source>Desk {desk} takes nothing but this service.</source>
        <translation>{desk} 号席只办理这一个事项。</translation>
    </message>
    <message>
        <source>Let it take another one first.</source>
        <translation>请先让该席位办理别的事项。</translation>
    </message>
    <message>
        <source>There is a desk {desk} already.</source>
        <translation>已经有 {desk} 号席了。</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>请换一个席号。</translation>
    </message>
    <message>
        <source>This is the last desk.</source>
        <translation>这是最后一个接待席。</translation>
    </message>
    <message>
        <source>There is nothing to change: it is like this already.</source>
        <translation>没有需要修改的内容：现在就是这样。</translation>
    </message>
    <message>
        <source>Nothing needs to be saved.</source>
        <translation>不用保存。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile; yours was not saved.</source>
        <translation>刚才有人改了这里，您的修改没有保存。</translation>
    </message>
    <message>
        <source>Look at what stands there now, then save again if you still want to.</source>
        <translation>请看一下现在的内容，仍要修改就再保存一次。</translation>
    </message>
    <message>
        <source>These hours do not follow each other: {begin}-{end}.</source>
        <translation>时间先后不对：{begin}-{end}。</translation>
    </message>
    <message>
        <source>Each span begins after the one before has ended: 08:30-12:00, 13:30-17:30.</source>
        <translation>每一段在前一段结束之后开始：08:30-12:00, 13:30-17:30。</translation>
    </message>
    <message>
        <source>With these hours the hall would never be open.</source>
        <translation>按这样的时间，会客厅永远不开放。</translation>
    </message>
    <message>
        <source>Enter the hours of one day at least, or leave all of them empty.</source>
        <translation>请至少填写一天的时间，或全部留空。</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>没有这个账户。</translation>
    </message>
    <message>
        <source>The list has been read again; choose from it.</source>
        <translation>列表已刷新，请重新选择。</translation>
    </message>
    <message>
        <source>This is the last administrator.</source>
        <translation>这是最后一个管理员。</translation>
    </message>
    <message>
        <source>Make somebody else an administrator first.</source>
        <translation>请先让别人成为管理员。</translation>
    </message>
    <message>
        <source>You cannot take this away from yourself.</source>
        <translation>不能取消自己的权限。</translation>
    </message>
    <message>
        <source>Another administrator can.</source>
        <translation>可以由另一位管理员来做。</translation>
    </message>
    <message>
        <source>This is no set-up file of this program; nothing was changed.</source>
        <translation>这不是本程序的设置文件，没有任何改动。</translation>
    </message>
    <message>
        <source>Choose a file that was exported here or in another hall.</source>
        <translation>请选择从这里或别的会客厅导出的文件。</translation>
    </message>
    <message>
        <source>This file is incomplete or was changed by hand; nothing was changed.</source>
        <translation>文件不完整或被手工改过，没有任何改动。</translation>
    </message>
    <message>
        <source>Export it again, and copy it whole.</source>
        <translation>请重新导出并完整复制。</translation>
    </message>
    <message>
        <source>This file was made by a later version ({program}); nothing was changed.</source>
        <translation>文件由更新的版本（{program}）生成，没有任何改动。</translation>
    </message>
    <message>
        <source>Update the program on this computer first.</source>
        <translation>请先升级这台电脑上的程序。</translation>
    </message>
    <message>
        <source>This file is too large for a set-up; nothing was changed.</source>
        <translation>文件太大，不是设置文件，没有任何改动。</translation>
    </message>
    <message>
        <source>The newest backup is damaged.</source>
        <translation>最近的备份已损坏。</translation>
    </message>
    <message>
        <source>Make another one now, and have the disk looked at.</source>
        <translation>请立即再备份一次，并请人检查磁盘。</translation>
    </message>
    <message>
        <source>There is no backup.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Make one now.</source>
        <translation>请立即备份一次。</translation>
    </message>
    <message>
        <source>Nobody came on {date}.</source>
        <translation>{date} 没有人来。</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>请换一天。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>这个文件读不出来。</translation>
    </message>
    <message>
        <source>This file is larger than {limit} MB; that is no day of arrivals.</source>
        <translation>文件超过 {limit} MB，不是一天的来人记录。</translation>
    </message>
    <message>
        <source>Take the file of one day.</source>
        <translation>请选一天的文件。</translation>
    </message>
    <message>
        <source>This file is no CSV text.</source>
        <translation>这个文件不是 CSV 文本。</translation>
    </message>
    <message>
        <source>In the spreadsheet save it as CSV (UTF-8), then take that file.</source>
        <translation>请在表格软件里另存为 CSV（UTF-8），再选那个文件。</translation>
    </message>
    <message>
        <source>The first line has no column {column}; it has: {columns}.</source>
        <translation>第一行没有“{column}”这一列，现有：{columns}。</translation>
    </message>
    <message>
        <source>It needs arrived_at and service, parted by commas; entitlement may be there.</source>
        <translation>需要 arrived_at（到达时间）和 service（事项）两列，用逗号隔开，可加 entitlement（优先类别）。</translation>
    </message>
    <message>
        <source>The column {column} is there twice.</source>
        <translation>“{column}”这一列出现了两次。</translation>
    </message>
    <message>
        <source>Leave only the one that counts, then take the file again.</source>
        <translation>请只留一列，再重新选文件。</translation>
    </message>
    <message>
        <source>Row {row} of the file cannot be read (column {column}).</source>
        <translation>文件第 {row} 行读不出来（{column} 列）。</translation>
    </message>
    <message>
        <source>Put that row right; times are written 2026-11-20 08:30. Nothing was taken over.</source>
        <translation>请改正这一行，时间写成 2026-11-20 08:30。没有读入任何内容。</translation>
    </message>
    <message>
        <source>Row {row} of the file is broken: a quotation mark is missing or too many.</source>
        <translation>文件第 {row} 行坏了：引号少了或多了。</translation>
    </message>
    <message>
        <source>Put that row right, then take the file again. Nothing was taken over.</source>
        <translation>请改正这一行，再重新选文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>文件里没有人。</translation>
    </message>
    <message>
        <source>Below the first line it needs a line for everybody who came.</source>
        <translation>第一行下面每来一位写一行。</translation>
    </message>
    <message>
        <source>This file has more than {limit} lines; that is no day of arrivals.</source>
        <translation>文件超过 {limit} 行，不是一天的来人记录。</translation>
    </message>
    <message>
        <source>This file holds several days, from {first} to {last}.</source>
        <translation>文件里有好几天，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>This cell must be filled in.</source>
        <translation>这一格必须填写。</translation>
    </message>
    <message>
        <source>The row ends before this column.</source>
        <translation>这一行不够长，缺少这一列。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings.</source>
        <translation>这一行的格数比表头多。</translation>
    </message>
    <message>
        <source>{length} characters; at most {limit} are taken.</source>
        <translation>有 {length} 个字符，最多 {limit} 个。</translation>
    </message>
    <message>
        <source>There are signs in it that belong in no text.</source>
        <translation>里面有不属于文字的符号。</translation>
    </message>
    <message>
        <source>The text was lost on the way: question marks stand for it.</source>
        <translation>文字在转换中丢失，变成了问号。</translation>
    </message>
    <message>
        <source>The spreadsheet rounded it and digits are lost; type it again as text.</source>
        <translation>表格软件把号码四舍五入了，末尾几位已丢失；请按文本格式重新填写。</translation>
    </message>
    <message>
        <source>Write a whole number from 0 to {most}.</source>
        <translation>请填 0 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>Write the day as 2026-05-01.</source>
        <translation>请按 2026-05-01 的格式填写日期。</translation>
    </message>
    <message>
        <source>This is no web address (http or https).</source>
        <translation>这不是网址（应以 http 或 https 开头）。</translation>
    </message>
    <message>
        <source>A formula without its result; write the value there.</source>
        <translation>公式没有计算结果；请直接填写内容。</translation>
    </message>
    <message>
        <source>The spreadsheet shows an error there ({shown}).</source>
        <translation>表格里显示错误（{shown}）。</translation>
    </message>
    <message>
        <source>Latitude and longitude are swapped ({place}); probably meant: {meant}.</source>
        <translation>纬度和经度写反了（{place}），应该是：{meant}。</translation>
    </message>
    <message>
        <source>{place} lies outside China ({at}).</source>
        <translation>{place} 不在中国境内（{at}）。</translation>
    </message>
    <message>
        <source>The same as in row {first}.</source>
        <translation>与第 {first} 行相同。</translation>
    </message>
    <message>
        <source>There is an ID number in it; leave it out.</source>
        <translation>里面有身份证号，请去掉。</translation>
    </message>
    <message>
        <source>This cannot be a code: it has signs that no label carries.</source>
        <translation>这不能作编号：里面有标签上不会有的符号。</translation>
    </message>
    <message>
        <source>Codes that begin like this are for people, loans or papers.</source>
        <translation>这样开头的编号只用于居民、借条或单据。</translation>
    </message>
    <message>
        <source>At most {limit} codes are taken.</source>
        <translation>最多 {limit} 个条码。</translation>
    </message>
    <message>
        <source>Write how many days, 0 to {most}, or the word for the same day.</source>
        <translation>写 0 到 {most} 的天数，或写“当天”。</translation>
    </message>
    <message>
        <source>Write one of these: {words}.</source>
        <translation>请从这些里选：{words}。</translation>
    </message>
    <message>
        <source>Several categories have a thing of this name; say which.</source>
        <translation>几个类别里都有这个名称，请填明类别。</translation>
    </message>
    <message>
        <source>Things of this name are kept as “{kind}” here.</source>
        <translation>这里这种物品按“{kind}”管理。</translation>
    </message>
    <message>
        <source>Row {first} says otherwise of the same thing.</source>
        <translation>同一种物品，第 {first} 行写得不一样。</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>这一天还没有到。</translation>
    </message>
    <message>
        <source>Each piece has a code of its own: write 1, and a row for each.</source>
        <translation>单件物品一件一个编号：数量填 1，每件写一行。</translation>
    </message>
    <message>
        <source>This code belongs to {item} already.</source>
        <translation>这个编号已属于 {item}。</translation>
    </message>
    <message>
        <source>This belongs to another station ({site}); it is changed there.</source>
        <translation>这件物品属于别的驿站（{site}），请在那里修改。</translation>
    </message>
    <message>
        <source>There are {there} here already; what is gone is told at the item itself.</source>
        <translation>这里已有 {there} 件；少了的请在物品那里登记。</translation>
    </message>
    <message>
        <source>Several are here under this name; write the code of the one that is meant.</source>
        <translation>这里有几件同名物品，请写明编号。</translation>
    </message>
    <message>
        <source>{out} are out; there cannot be fewer.</source>
        <translation>已借出 {out} 件，数量不能更少。</translation>
    </message>
    <message>
        <source>This code is “{name}” here; it cannot become something else.</source>
        <translation>这个编号在这里是“{name}”，不能改成别的物品。</translation>
    </message>
    <message>
        <source>Another station wrote this thing down; a supervisor may change it.</source>
        <translation>这种物品是别的驿站登记的，可请主管修改。</translation>
    </message>
    <message>
        <source>This cannot be taken as it is.</source>
        <translation>这样填写不能读入。</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>这个文件是空的。</translation>
    </message>
    <message>
        <source>Look whether it is the right one. Nothing was taken over.</source>
        <translation>请看是否选对了文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>This file is larger than {limit} MB.</source>
        <translation>这个文件超过 {limit} MB。</translation>
    </message>
    <message>
        <source>Take only the table out of it, or bring it in parts. Nothing was taken over.</source>
        <translation>请只留下表格，或分成几个文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>Unpacked, this file is larger than {limit} MB.</source>
        <translation>这个文件展开后超过 {limit} MB。</translation>
    </message>
    <message>
        <source>Copy the table into a new workbook and take that. Nothing was taken over.</source>
        <translation>请把表格复制到新的工作簿，再选那个文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>This file is damaged, or was not copied to its end.</source>
        <translation>这个文件损坏了，或没有复制完整。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet and save it again as .xlsx. Nothing was taken over.</source>
        <translation>请用表格软件打开，重新另存为 .xlsx。没有读入任何内容。</translation>
    </message>
    <message>
        <source>This file holds something that no spreadsheet writes; it may be meant to harm.</source>
        <translation>这个文件里有表格软件不会写入的内容，可能有害。</translation>
    </message>
    <message>
        <source>Ask whoever made it. Nothing was taken over.</source>
        <translation>请询问文件的来源。没有读入任何内容。</translation>
    </message>
    <message>
        <source>This file is protected by a password.</source>
        <translation>这个文件加了密码。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet, save it without a password, then take that file.</source>
        <translation>请用表格软件打开，取消密码后保存，再选那个文件。</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls).</source>
        <translation>这是旧格式的工作簿（.xls）。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet and save it as .xlsx, then take that file.</source>
        <translation>请用表格软件打开，另存为 .xlsx，再选那个文件。</translation>
    </message>
    <message>
        <source>This is a web page under a workbook&apos;s name.</source>
        <translation>这其实是网页，只是用了工作簿的文件名。</translation>
    </message>
    <message>
        <source>This file is named as a workbook, but it holds text.</source>
        <translation>这个文件名像工作簿，内容却是文本。</translation>
    </message>
    <message>
        <source>Let its name end in .csv, or save it as .xlsx in the spreadsheet.</source>
        <translation>请把文件名改为以 .csv 结尾，或用表格软件另存为 .xlsx。</translation>
    </message>
    <message>
        <source>There is no table in this file.</source>
        <translation>这个文件里没有表格。</translation>
    </message>
    <message>
        <source>Take a workbook (.xlsx) or a text with columns (.csv).</source>
        <translation>请选工作簿（.xlsx）或 CSV 文本（.csv）。</translation>
    </message>
    <message>
        <source>The file breaks off in line {line}, in the middle of a character.</source>
        <translation>文件在第 {line} 行一个字的中间断了。</translation>
    </message>
    <message>
        <source>Copy it once more, whole. Nothing was taken over.</source>
        <translation>请重新完整地复制一次。没有读入任何内容。</translation>
    </message>
    <message>
        <source>Line {line} is written in another encoding than the rest of the file.</source>
        <translation>第 {line} 行的编码与其他行不同。</translation>
    </message>
    <message>
        <source>In the spreadsheet save the file as .xlsx or CSV (UTF-8). Nothing was taken over.</source>
        <translation>请在表格软件里另存为 .xlsx 或 CSV（UTF-8）。没有读入任何内容。</translation>
    </message>
    <message>
        <source>Line {line} cannot be read as text.</source>
        <translation>第 {line} 行读不出文字。</translation>
    </message>
    <message>
        <source>In line {line} there is a sign that belongs in no text.</source>
        <translation>第 {line} 行有不属于文字的符号。</translation>
    </message>
    <message>
        <source>In line {line} a quotation mark opens that is never closed.</source>
        <translation>第 {line} 行有一个引号没有结束。</translation>
    </message>
    <message>
        <source>Put that line right, then take the file again. Nothing was taken over.</source>
        <translation>请改正这一行，再重新选文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>In line {line} something stands behind a closing quotation mark.</source>
        <translation>第 {line} 行的后引号之后还有多余内容。</translation>
    </message>
    <message>
        <source>The columns are parted by something unusual: {found}.</source>
        <translation>各列之间的分隔符不对：{found}。</translation>
    </message>
    <message>
        <source>Part them by commas of half width, or save the file as .xlsx.</source>
        <translation>请用半角逗号分隔，或另存为 .xlsx。</translation>
    </message>
    <message>
        <source>A column is missing: {missing}. The file has: {found}.</source>
        <translation>缺少列：{missing}。文件里有：{found}。</translation>
    </message>
    <message>
        <source>Write these headings above the columns. Nothing was taken over.</source>
        <translation>请把这些列名写在表头里。没有读入任何内容。</translation>
    </message>
    <message>
        <source>The column {heading} is there twice ({cells}).</source>
        <translation>“{heading}”列出现了两次（{cells}）。</translation>
    </message>
    <message>
        <source>There is no sheet {sheet} to be seen; there are: {found}.</source>
        <translation>没有可见的工作表“{sheet}”；现有：{found}。</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>请从中选一个。</translation>
    </message>
    <message>
        <source>There is not one row in this table.</source>
        <translation>表格里一行内容也没有。</translation>
    </message>
    <message>
        <source>Fill in rows below the headings. What you have here is unchanged.</source>
        <translation>请在表头下面填写内容。这里原有的内容没有改动。</translation>
    </message>
    <message>
        <source>This table has more than {limit} rows.</source>
        <translation>这张表超过 {limit} 行。</translation>
    </message>
    <message>
        <source>Bring it in parts. Nothing was taken over.</source>
        <translation>请分成几个文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>{count} rows of the file cannot be taken.</source>
        <translation>文件里有 {count} 行不能读入。</translation>
    </message>
    <message>
        <source>Put them right in the file, then take it again. Nothing was taken over.</source>
        <translation>请在文件里改正，再重新选文件。没有读入任何内容。</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken over.</source>
        <translation>已停止，没有读入任何内容。</translation>
    </message>
    <message>
        <source>Begin again whenever you like.</source>
        <translation>需要时可以重新开始。</translation>
    </message>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>已停止，没有写出文件。</translation>
    </message>
    <message>
        <source>The file is open in another program; it is as it was.</source>
        <translation>文件正被别的程序打开，没有改动。</translation>
    </message>
    <message>
        <source>Close it there, or save under another name.</source>
        <translation>请先在那里关闭，或换一个文件名保存。</translation>
    </message>
    <message>
        <source>A file whose name ends in “{ending}” cannot be written here.</source>
        <translation>这里不能写出以“{ending}”结尾的文件。</translation>
    </message>
    <message>
        <source>Let the name end in .xlsx or .csv.</source>
        <translation>请让文件名以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>The text for cell {cell} is longer than a spreadsheet holds ({limit} characters).</source>
        <translation>单元格 {cell} 的文字超过表格软件的上限（{limit} 个字符）。</translation>
    </message>
    <message>
        <source>Save it as .csv, or make that text shorter. No file was written.</source>
        <translation>请保存为 .csv，或缩短这段文字。没有写出文件。</translation>
    </message>
    <message>
        <source>There is no item {item}.</source>
        <translation>没有编号为 {item} 的物品。</translation>
    </message>
    <message>
        <source>Look at its label, or find it by its name.</source>
        <translation>请看标签，或按名称查找。</translation>
    </message>
    <message>
        <source>{item} is out already (loan {loan}, due {due}).</source>
        <translation>{item} 已经借出（借用单 {loan}，应于 {due} 归还）。</translation>
    </message>
    <message>
        <source>If it lies before you, scan it: it has come back then.</source>
        <translation>如果东西就在手边，扫一下就归还了。</translation>
    </message>
    <message>
        <source>{item} is named twice.</source>
        <translation>{item} 重复了。</translation>
    </message>
    <message>
        <source>Take it out of the basket once.</source>
        <translation>请从清单里拿掉一个。</translation>
    </message>
    <message>
        <source>{item} must not go out now.</source>
        <translation>{item} 现在不能借出。</translation>
    </message>
    <message>
        <source>Scan it alone: the screen says why.</source>
        <translation>单独扫一下，屏幕会说明原因。</translation>
    </message>
    <message>
        <source>No deposit is kept with loan {loan} any more.</source>
        <translation>借用 {loan} 没有留着的押金了。</translation>
    </message>
    <message>
        <source>Open the card again: it says what became of it.</source>
        <translation>重新打开卡片，上面写着押金的去向。</translation>
    </message>
    <message>
        <source>Of {item} only {left} are here.</source>
        <translation>{item} 只剩 {left} 件。</translation>
    </message>
    <message>
        <source>Lend fewer of it.</source>
        <translation>请少借几件。</translation>
    </message>
    <message>
        <source>{accessory} is not with {item}.</source>
        <translation>{item} 缺少{accessory}。</translation>
    </message>
    <message>
        <source>Look for it, or lend another one.</source>
        <translation>请找一找，或换一件借出。</translation>
    </message>
    <message>
        <source>{item} goes out only to somebody with a name.</source>
        <translation>借 {item} 要登记姓名。</translation>
    </message>
    <message>
        <source>Scan the card, or type the initials of the name.</source>
        <translation>请扫卡，或输入姓名的拼音首字母。</translation>
    </message>
    <message>
        <source>Nothing is lent to this person until {until}.</source>
        <translation>这位借用人在 {until} 前暂停借用。</translation>
    </message>
    <message>
        <source>A supervisor may lend all the same, and says why.</source>
        <translation>主管可以说明理由后借出。</translation>
    </message>
    <message>
        <source>This person has things that are late ({count}).</source>
        <translation>这位借用人有 {count} 件逾期未还。</translation>
    </message>
    <message>
        <source>Have them brought back first. A supervisor may lend all the same, and says why.</source>
        <translation>请先归还；主管可以说明理由后借出。</translation>
    </message>
    <message>
        <source>This person has {out} already; {limit} are allowed at once.</source>
        <translation>这位借用人已借 {out} 件，最多可同时借 {limit} 件。</translation>
    </message>
    <message>
        <source>Lend fewer. A supervisor may lend all the same, and says why.</source>
        <translation>请少借几件；主管可以说明理由后借出。</translation>
    </message>
    <message>
        <source>{name} {item} is kept for somebody else.</source>
        <translation>{name} {item} 已为别人留着。</translation>
    </message>
    <message>
        <source>Lend another one. A supervisor may lend all the same, and says why.</source>
        <translation>请换一件；主管可以说明理由后借出。</translation>
    </message>
    <message>
        <source>This loan was renewed as often as allowed ({limit}).</source>
        <translation>这笔借用已续借 {limit} 次，到了上限。</translation>
    </message>
    <message>
        <source>Have it brought back. A supervisor may renew all the same, and says why.</source>
        <translation>请归还；主管可以说明理由后续借。</translation>
    </message>
    <message>
        <source>Nobody has the card {resident}.</source>
        <translation>没有卡号为 {resident} 的借用人。</translation>
    </message>
    <message>
        <source>Find the person by name or telephone number, or write them down.</source>
        <translation>请按姓名或电话查找，或重新登记。</translation>
    </message>
    <message>
        <source>Somebody with this name and number is known already ({resident}).</source>
        <translation>已有同名同电话的借用人（{resident}）。</translation>
    </message>
    <message>
        <source>Take that one.</source>
        <translation>请用已有的那一位。</translation>
    </message>
    <message>
        <source>That is no telephone number.</source>
        <translation>电话号码不对。</translation>
    </message>
    <message>
        <source>Look at its digits; it may also stay empty.</source>
        <translation>请核对数字；也可以不填。</translation>
    </message>
    <message>
        <source>There is no loan {loan}.</source>
        <translation>没有借用单 {loan}。</translation>
    </message>
    <message>
        <source>Scan the item itself.</source>
        <translation>请直接扫物品。</translation>
    </message>
    <message>
        <source>Several people have {item}.</source>
        <translation>有几个人借了 {item}。</translation>
    </message>
    <message>
        <source>Choose whose is back.</source>
        <translation>请选是谁还的。</translation>
    </message>
    <message>
        <source>This person has nothing of ours.</source>
        <translation>这位借用人没有借东西。</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>不用处理。</translation>
    </message>
    <message>
        <source>This person waits for it already.</source>
        <translation>这位借用人已经在排队等它。</translation>
    </message>
    <message>
        <source>This reservation is over.</source>
        <translation>这项预约已经结束。</translation>
    </message>
    <message>
        <source>The list has been read again.</source>
        <translation>列表已经更新。</translation>
    </message>
    <message>
        <source>There is an item model of this name and category already.</source>
        <translation>已有同名同类别的物品种类。</translation>
    </message>
    <message>
        <source>Take that one, or choose another name.</source>
        <translation>请用已有的，或换个名称。</translation>
    </message>
    <message>
        <source>There is no such item model.</source>
        <translation>没有这个物品种类。</translation>
    </message>
    <message>
        <source>The list has been read again; choose another one.</source>
        <translation>列表已经更新，请另选一个。</translation>
    </message>
    <message>
        <source>Codes of this kind are those of people, stations and papers.</source>
        <translation>这类编号留给人员、驿站和单据用。</translation>
    </message>
    <message>
        <source>Choose another code for the item.</source>
        <translation>请给物品换个编号。</translation>
    </message>
    <message>
        <source>Another item has this code already ({item}).</source>
        <translation>这个编号已经是别的物品的（{item}）。</translation>
    </message>
    <message>
        <source>Take another label.</source>
        <translation>请换一张标签。</translation>
    </message>
    <message>
        <source>There is no kit {kit}.</source>
        <translation>没有套装 {kit}。</translation>
    </message>
    <message>
        <source>Look at its label.</source>
        <translation>请看一下标签。</translation>
    </message>
    <message>
        <source>{label} is no label that waits for an item.</source>
        <translation>{label} 不是待用的空白标签。</translation>
    </message>
    <message>
        <source>{item} is a single piece; it has no number to change.</source>
        <translation>{item} 是单件，没有数量可改。</translation>
    </message>
    <message>
        <source>Say what became of it instead: missing, or not lent any more.</source>
        <translation>请改为登记遗失或停用。</translation>
    </message>
    <message>
        <source>{item} is counted.</source>
        <translation>{item} 是计数物品。</translation>
    </message>
    <message>
        <source>Say how many are lost, or count them again.</source>
        <translation>请登记丢失数量，或重新清点。</translation>
    </message>
    <message>
        <source>Nothing of the kit {kit} could go out now.</source>
        <translation>套装 {kit} 里现在没有可借的。</translation>
    </message>
    <message>
        <source>Scan its pieces one by one: the screen says why.</source>
        <translation>请逐件扫码，屏幕会说明原因。</translation>
    </message>
    <message>
        <source>{item} belongs to another kit.</source>
        <translation>{item} 属于另一个套装。</translation>
    </message>
    <message>
        <source>Take it out of that one first.</source>
        <translation>请先从那个套装取出。</translation>
    </message>
    <message>
        <source>There is nothing from here to remind this person of any more.</source>
        <translation>此人在本站已没有要提醒归还的物品。</translation>
    </message>
    <message>
        <source>A stock-take is under way.</source>
        <translation>正在盘点。</translation>
    </message>
    <message>
        <source>Go on with it, or give it up first.</source>
        <translation>请接着盘，或先放弃。</translation>
    </message>
    <message>
        <source>No such stock-take is under way.</source>
        <translation>没有正在进行的盘点。</translation>
    </message>
    <message>
        <source>Begin one.</source>
        <translation>请先开始盘点。</translation>
    </message>
    <message>
        <source>No receipt printer is set up at this counter.</source>
        <translation>这个柜台没有登记小票机。</translation>
    </message>
    <message>
        <source>An administrator sets one up, or a supervisor chooses A4 in the settings.</source>
        <translation>请管理员登记小票机，或请主管在设置里改用 A4。</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>图片太大。</translation>
    </message>
    <message>
        <source>Make it smaller first.</source>
        <translation>请先缩小。</translation>
    </message>
    <message>
        <source>This is no picture that can be read, or it is damaged.</source>
        <translation>这不是能读取的图片，或已损坏。</translation>
    </message>
    <message>
        <source>Take another one.</source>
        <translation>请换一张。</translation>
    </message>
    <message>
        <source>That step is not possible now at case {case}.</source>
        <translation>办件 {case} 现在不能做这一步。</translation>
    </message>
    <message>
        <source>It has been read again; look at how it stands.</source>
        <translation>已重新读取，请看现在的状态。</translation>
    </message>
    <message>
        <source>{by} has changed case {case} meanwhile; yours was not saved.</source>
        <translation>{by} 刚刚改过办件 {case}，您这一步没有保存。</translation>
    </message>
    <message>
        <source>It has been read again; do it once more if you still want to.</source>
        <translation>已重新读取，仍要办的话请再做一次。</translation>
    </message>
    <message>
        <source>No papers of case {case} are here any more.</source>
        <translation>办件 {case} 没有留存的材料。</translation>
    </message>
    <message>
        <source>All of them were given back.</source>
        <translation>都已退还。</translation>
    </message>
    <message>
        <source>For a case of this kind the resident has to agree first.</source>
        <translation>这类办件要先征得居民同意。</translation>
    </message>
    <message>
        <source>Read the words about personal data out, and tick that the resident agrees.</source>
        <translation>请念一遍个人信息说明，居民同意后打勾。</translation>
    </message>
    <message>
        <source>Nobody visits a home alone in this hall.</source>
        <translation>本厅规定不得一人上门。</translation>
    </message>
    <message>
        <source>Name who goes along.</source>
        <translation>请填写同行人。</translation>
    </message>
    <message>
        <source>What came from a resident&apos;s rating is for supervisors alone.</source>
        <translation>居民评价引出的办件只由主管办理。</translation>
    </message>
    <message>
        <source>Hand it to a supervisor.</source>
        <translation>请转给主管。</translation>
    </message>
    <message>
        <source>This hall takes no suggestions and complaints at the kiosk now.</source>
        <translation>取号机上现在不收建议和投诉。</translation>
    </message>
    <message>
        <source>Please tell the front desk what you have to say.</source>
        <translation>请到前台直接说。</translation>
    </message>
    <message>
        <source>A lot was left at this kiosk in the last {minutes} minutes.</source>
        <translation>最近 {minutes} 分钟这台取号机上留得太多了。</translation>
    </message>
    <message>
        <source>Wait a little and try again, or tell the front desk what you have to say.</source>
        <translation>请过一会儿再来，或到前台直接说。</translation>
    </message>
    <message>
        <source>There is no materials notice of this number.</source>
        <translation>没有这个编号的一次性告知单。</translation>
    </message>
    <message>
        <source>Look at the number on the notice.</source>
        <translation>请核对告知单上的编号。</translation>
    </message>
    <message>
        <source>This hall does not ask for ratings now.</source>
        <translation>大厅现在不收集评价。</translation>
    </message>
    <message>
        <source>Tell the staff what you think, or the community&apos;s office.</source>
        <translation>有意见请告诉工作人员或社区居委会。</translation>
    </message>
    <message>
        <source>This slip cannot be rated: the visit is not over, or was rated, or is long ago.</source>
        <translation>这张小票不能评价：事情未办完、已评价过，或时间太久。</translation>
    </message>
    <message>
        <source>After the visit hold the code on its own slip to the scanner.</source>
        <translation>办完事后，请扫这次的小票。</translation>
    </message>
    <message>
        <source>This visit has been rated already.</source>
        <translation>这次服务已经评价过了。</translation>
    </message>
    <message>
        <source>A rating is given once and cannot be changed.</source>
        <translation>一次服务评价一次，不能更改。</translation>
    </message>
    <message>
        <source>This visit is too long ago to be rated.</source>
        <translation>这次服务时间太久，不能再评价。</translation>
    </message>
    <message>
        <source>The first day is later than the last one.</source>
        <translation>开始日期晚于结束日期。</translation>
    </message>
    <message>
        <source>Choose the first day again.</source>
        <translation>请重新选择开始日期。</translation>
    </message>
    <message>
        <source>One report covers ten years at most.</source>
        <translation>一份报表最多十年。</translation>
    </message>
    <message>
        <source>Choose a later first day, or make two reports.</source>
        <translation>请把开始日期选晚一些，或分成两份。</translation>
    </message>
    <message>
        <source>This matter is there already: {guide}.</source>
        <translation>这个事项已经有了：{guide}。</translation>
    </message>
    <message>
        <source>Change that guide, or give this one another name or web address.</source>
        <translation>请修改那一份，或给这一份换个名称或网址。</translation>
    </message>
    <message>
        <source>There is no such guide ({guide}), or it is not published.</source>
        <translation>没有这份指南（{guide}），或还没有发布。</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>请在列表里找。</translation>
    </message>
    <message>
        <source>Several guides have this name.</source>
        <translation>有好几份指南叫这个名称。</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>请在列表里选一份。</translation>
    </message>
    <message>
        <source>{guide} stands like that already.</source>
        <translation>{guide} 已经是这样了。</translation>
    </message>
    <message>
        <source>{notice} is closed already.</source>
        <translation>{notice} 已经办结。</translation>
    </message>
    <message>
        <source>If something is missing again, give a new one.</source>
        <translation>如果又缺材料，请另开一张。</translation>
    </message>
    <message>
        <source>{guide} is our starter text, and nobody here has checked it yet.</source>
        <translation>{guide} 是样稿，本地还没有人核对过。</translation>
    </message>
    <message>
        <source>Read it through and change what is otherwise here; then “Checked today”.</source>
        <translation>请通读，把本地不一样的改好，再点“今天核对过”。</translation>
    </message>
    <message>
        <source>A notice until {until} would be over already.</source>
        <translation>到 {until} 为止的通知已经过期。</translation>
    </message>
    <message>
        <source>Choose a day from today on, or none.</source>
        <translation>请选今天或以后的日子，或不填。</translation>
    </message>
    <message>
        <source>This is no web address: {value}</source>
        <translation>这不是网址：{value}</translation>
    </message>
    <message>
        <source>It begins with http:// or https://.</source>
        <translation>网址以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Two spans of the same weekday overlap ({begin}–{end}).</source>
        <translation>同一天的两段时间重叠（{begin}–{end}）。</translation>
    </message>
    <message>
        <source>Change or remove one of them.</source>
        <translation>请改掉或删去其中一段。</translation>
    </message>
    <message>
        <source>There is no published guide to print.</source>
        <translation>没有已发布的指南可以打印。</translation>
    </message>
    <message>
        <source>Publish one first, or choose others.</source>
        <translation>请先发布，或另选。</translation>
    </message>
    <message>
        <source>Nobody told yet where {site} lies.</source>
        <translation>还没有填写{site}的位置。</translation>
    </message>
    <message>
        <source>Its latitude and longitude stand in the settings, section “Notice and map”.</source>
        <translation>请在“设置”的“公示牌和地图”里填写经纬度。</translation>
    </message>
    <message>
        <source>This file is no list of guides as this program writes it.</source>
        <translation>这个文件不是本程序存出的指南清单。</translation>
    </message>
    <message>
        <source>Choose a workbook, a CSV, or a file saved here.</source>
        <translation>请选工作簿、CSV 或本程序存出的文件。</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>How was your visit {ticket}?</source>
        <translation>{ticket} 号，您对本次服务满意吗？</translation>
    </message>
    <message>
        <source>You need not answer. Staff cannot see or change a single answer at the desk.</source>
        <translation>评价自愿。窗口工作人员看不到、也改不了您的评价。</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>不评价</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Further figures</source>
        <translation>其他数字</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>The set-up is in the file {file}. It holds no people and no PINs.</source>
        <translation>设置已保存到文件 {file}。里面没有人员和口令。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>…另有 {n} 项</translation>
    </message>
    <message>
        <source>{file} changes this:</source>
        <translation>{file} 会改变以下内容：</translation>
    </message>
    <message>
        <source>{file}: the hall is like this already.</source>
        <translation>{file}：会客厅现在就是这样。</translation>
    </message>
    <message>
        <source>Desk {number}: {words}</source>
        <translation>{number} 号席：{words}</translation>
    </message>
    <message>
        <source>Set-up files</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Services, desks, hours and settings in one file, for another hall or computer.</source>
        <translation>把事项、接待席、开放时间和各项设置存成一个文件，供别的会客厅或电脑使用。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The file holds no people, no PINs and no printers.</source>
        <translation>文件里没有人员、口令和打印机。</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>First you see what would change. Services and desks that are not in the file go out of use.</source>
        <translation>先看会改变什么。文件里没有的事项和接待席将停用。</translation>
    </message>
    <message>
        <source>Look at a file …</source>
        <translation>打开文件查看…</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不采用</translation>
    </message>
</context>
<context>
    <name>FirstSecretCard</name>
    <message>
        <source>First PIN, shown once</source>
        <translation>初始口令，只显示这一次</translation>
    </message>
    <message>
        <source>Give it to this person only. It must be replaced by an own one at the first sign-in.</source>
        <translation>只交给本人。首次登录时须改成自己的口令。</translation>
    </message>
    <message>
        <source>Noted down</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>First PIN</source>
        <translation>初始口令</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
</context>
<context>
    <name>GivenLine</name>
    <message>
        <source>Number given: {ticket}</source>
        <translation>已取号：{ticket}</translation>
    </message>
    <message>
        <source>{n} ahead</source>
        <translation>前面 {n} 人</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Just given</source>
        <translation>刚取</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
</context>
<context>
    <name>GreenLists</name>
    <message>
        <source>The program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Kiosk {name}</source>
        <translation>取号机 {name}</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>优先次数</translation>
    </message>
    <message>
        <source>Of these by sight</source>
        <translation>其中目视</translation>
    </message>
    <message>
        <source>Share by sight</source>
        <translation>目视占比</translation>
    </message>
    <message>
        <source>Began unchecked</source>
        <translation>本人未核验即办理</translation>
    </message>
    <message>
        <source>Calls by hand</source>
        <translation>指定叫号</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>给号的人</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号数</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>Made ordinary</source>
        <translation>改普通</translation>
    </message>
    <message>
        <source>Of these unchecked</source>
        <translation>其中未核验即办理</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Priority as</source>
        <translation>优先类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>席</translation>
    </message>
    <message>
        <source>Called by</source>
        <translation>叫号人</translation>
    </message>
    <message>
        <source>Went before</source>
        <translation>排在几人之前</translation>
    </message>
</context>
<context>
    <name>GreenPage</name>
    <message>
        <source>Reading the hall …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nobody was given priority on these days.</source>
        <translation>这几天没有发放过优先号。</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <source>No staff member granted anything on these days.</source>
        <translation>这几天没有工作人员给过优先。</translation>
    </message>
    <message>
        <source>Numbers given before a look</source>
        <translation>未看凭证先给的号</translation>
    </message>
    <message>
        <source>Every proof was looked at first.</source>
        <translation>都是先看凭证再给号。</translation>
    </message>
    <message>
        <source>By sight: {who}</source>
        <translation>目视：{who}</translation>
    </message>
    <message>
        <source>Called by hand: {who}</source>
        <translation>指定叫号：{who}</translation>
    </message>
    <message>
        <source>Nobody was called by hand on these days.</source>
        <translation>这几天没有指定叫号。</translation>
    </message>
    <message>
        <source>Green channel: who goes first, on what proof</source>
        <translation>绿色通道：凭什么优先</translation>
    </message>
    <message>
        <source>Choose other days above.</source>
        <translation>可在上面换日期。</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按办理人</translation>
    </message>
    <message>
        <source>Each time priority is granted counts once. “Began unchecked”: somebody said to go first, this person began the visit, and nobody ever looked. Choose a person to see only theirs under “By sight” and “Called by hand”.</source>
        <translation>每给一次优先计一次。“本人未核验即办理”：来人说自己优先，此人就开始办理，始终没人看过凭证。选中一人，“目视”和“指定叫号”两张表只列此人的。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Nothing was granted by sight on these days.</source>
        <translation>这几天没有目视。</translation>
    </message>
</context>
<context>
    <name>GuideFile</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>{column}: {problem}</source>
        <translation>{column}：{problem}</translation>
    </message>
    <message>
        <source>New: {title} (that name is here already: {guides})</source>
        <translation>新增：{title}（已有同名指南：{guides}）</translation>
    </message>
    <message>
        <source>New: {title}</source>
        <translation>新增：{title}</translation>
    </message>
    <message>
        <source>{title}: {fields}</source>
        <translation>{title}：{fields}</translation>
    </message>
</context>
<context>
    <name>GuideForms</name>
    <message>
        <source>What was written is put away.</source>
        <translation>写的内容已收起。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>{service} (given no more)</source>
        <translation>{service}（已停办）</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Save all guides</source>
        <translation>存出全部指南</translation>
    </message>
    <message>
        <source>Starter texts taken: {n}, as drafts. Check each here before you publish it.</source>
        <translation>已取用 {n} 份样稿，都是草稿。请逐份核对再发布。</translation>
    </message>
    <message>
        <source>{title} is saved: version {n}, {state}.</source>
        <translation>{title}已保存：第 {n} 版，{state}。</translation>
    </message>
    <message>
        <source>Swap them and save</source>
        <translation>对调并保存</translation>
    </message>
    <message>
        <source>Leave them out and save</source>
        <translation>不写坐标，保存</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Reading the guides …</source>
        <translation>正在读指南…</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>所有部门</translation>
    </message>
    <message>
        <source>Materials notices in {days} days: given {given}, trips saved {saved}, closed {closed}, open {open}</source>
        <translation>近 {days} 天告知单：开出 {given}，少跑一趟 {saved}，办结 {closed}，未结 {open}</translation>
    </message>
    <message>
        <source>Check is due: {n}</source>
        <translation>该核对：{n}</translation>
    </message>
    <message>
        <source>soon: {n}</source>
        <translation>快到期：{n}</translation>
    </message>
    <message>
        <source>Check is due soon: {n}</source>
        <translation>快到核对期：{n}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Guides: {n}</source>
        <translation>共 {n} 份</translation>
    </message>
    <message>
        <source>No guide is like that</source>
        <translation>没有这样的指南</translation>
    </message>
    <message>
        <source>Other words, or another filter.</source>
        <translation>换个说法，或换个筛选。</translation>
    </message>
    <message>
        <source>Bring in a file, take our starter texts, or write one.</source>
        <translation>可以从文件导入、取用样稿，或自己写一份。</translation>
    </message>
    <message>
        <source>There are no guides yet</source>
        <translation>还没有指南</translation>
    </message>
    <message>
        <source>A supervisor publishes them on this page.</source>
        <translation>由主管在这一页发布。</translation>
    </message>
    <message>
        <source>No guide is published yet</source>
        <translation>还没有发布的指南</translation>
    </message>
    <message>
        <source>Find: name, pinyin, initials, what people call it</source>
        <translation>查找：名称、拼音、首字母、俗称</translation>
    </message>
    <message>
        <source>Find a guide</source>
        <translation>查找指南</translation>
    </message>
    <message>
        <source>New guide …</source>
        <translation>新写一份…</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件导入…</translation>
    </message>
    <message>
        <source>Save all …</source>
        <translation>全部存出…</translation>
    </message>
    <message>
        <source>Booklet …</source>
        <translation>手册…</translation>
    </message>
    <message>
        <source>Notice, map …</source>
        <translation>公示牌、地图…</translation>
    </message>
    <message>
        <source>Open notices …</source>
        <translation>未结告知单…</translation>
    </message>
    <message>
        <source>Take the starter texts</source>
        <translation>取用样稿</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Check is due</source>
        <translation>该核对了</translation>
    </message>
    <message>
        <source>Check is due or soon</source>
        <translation>该核对或快到期</translation>
    </message>
    <message>
        <source>Never checked</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Starter texts</source>
        <translation>样稿</translation>
    </message>
    <message>
        <source>With a notice</source>
        <translation>有临时通知</translation>
    </message>
    <message>
        <source>Which guides</source>
        <translation>哪些指南</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指南</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>On paper: at the front desk.</source>
        <translation>要纸质的，请到前台。</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>往上看</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>往下看</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印一张</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>QR code of this guide</source>
        <translation>这份指南的二维码</translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>Notice until {day}: {text}</source>
        <translation>临时通知（到 {day}）：{text}</translation>
    </message>
    <message>
        <source>Notice: {text}</source>
        <translation>临时通知：{text}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print large</source>
        <translation>打印大字版</translation>
    </message>
    <message>
        <source>What is missing …</source>
        <translation>一次性告知…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Checked today …</source>
        <translation>今天核对过…</translation>
    </message>
    <message>
        <source>Notice for now …</source>
        <translation>临时通知…</translation>
    </message>
    <message>
        <source>Versions …</source>
        <translation>历次版本…</translation>
    </message>
</context>
<context>
    <name>GuidePapers</name>
    <message>
        <source>This computer has no usual printer: {title} was not printed.</source>
        <translation>这台电脑没有默认打印机，{title} 没有打印。</translation>
    </message>
    <message>
        <source>Save it as a file instead.</source>
        <translation>可以先存成文件。</translation>
    </message>
    <message>
        <source>The printer {name} takes nothing.</source>
        <translation>打印机 {name} 不接收。</translation>
    </message>
    <message>
        <source>See whether it is on, or save the paper as a file.</source>
        <translation>请看打印机是否开着，或先存成文件。</translation>
    </message>
    <message>
        <source>{title}: sent to the printer {name}.</source>
        <translation>{title}已送到打印机 {name}。</translation>
    </message>
    <message>
        <source>No font has {signs}: printed as their codes.</source>
        <translation>字库没有 {signs}，印成编码。</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>存成文件…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>存成文件</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
</context>
<context>
    <name>GuideParts</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必要性</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件份数</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复印件份数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Where to get it</source>
        <translation>到哪里拿</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>出具单位</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样表</translation>
    </message>
    <message>
        <source>A written promise may stand in for it</source>
        <translation>可以用告知承诺代替</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>多久</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>在哪里办</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>几天</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>按什么算</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Who pays less</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>怎么去</translation>
    </message>
    <message>
        <source>For wheelchairs and poor sight</source>
        <translation>无障碍</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>How to find it</source>
        <translation>怎么找</translation>
    </message>
    <message>
        <source>From (09:00)</source>
        <translation>从（09:00）</translation>
    </message>
    <message>
        <source>To (17:00)</source>
        <translation>到（17:00）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Open on this day</source>
        <translation>这天开门</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Number of the rule</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>How one gets it</source>
        <translation>怎么领</translation>
    </message>
    <message>
        <source>Where a sample is seen</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Must be brought</source>
        <translation>必带</translation>
    </message>
    <message>
        <source>Not always</source>
        <translation>非必要</translation>
    </message>
    <message>
        <source>May be brought later</source>
        <translation>可以后补</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>Original and copy</source>
        <translation>原件和复印件</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>电子件</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>当场办</translation>
    </message>
    <message>
        <source>At the window</source>
        <translation>窗口办</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上办</translation>
    </message>
</context>
<context>
    <name>GuideQuestions</name>
    <message>
        <source>Look at it again by</source>
        <translation>下次核对不晚于</translation>
    </message>
    <message>
        <source>This page reminds of it two weeks before; after that day its papers say so.</source>
        <translation>到期前两周本页会提醒；过了这天，打印的指南上会标明。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Empty: you yourself.</source>
        <translation>不填就是您本人。</translation>
    </message>
    <message>
        <source>{title}: right as of today</source>
        <translation>{title}：今天核对无误</translation>
    </message>
    <message>
        <source>Checked today</source>
        <translation>今天核对过</translation>
    </message>
    <message>
        <source>What is so for now</source>
        <translation>眼下是怎样</translation>
    </message>
    <message>
        <source>It stands in a strip of its own on every paper. Empty takes it away.</source>
        <translation>每张纸上单独一条。清空就取消。</translation>
    </message>
    <message>
        <source>Until and with</source>
        <translation>到哪天为止（含）</translation>
    </message>
    <message>
        <source>After that day it goes by itself. Without a day it stays.</source>
        <translation>过了那天自动取消；不填日子就一直在。</translation>
    </message>
    <message>
        <source>{title}: notice for now</source>
        <translation>{title}：临时通知</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{title}: print it no more</source>
        <translation>{title}：停用</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Reading the guides …</source>
        <translation>正在读指南…</translation>
    </message>
    <message>
        <source>{number} is closed: everything is here, a further trip is saved.</source>
        <translation>{number} 已办结：材料齐了，少跑一趟。</translation>
    </message>
    <message>
        <source>{number} is closed: everything is here.</source>
        <translation>{number} 已办结：材料齐了。</translation>
    </message>
    <message>
        <source>{number} is open again.</source>
        <translation>{number} 已恢复为未结。</translation>
    </message>
    <message>
        <source>{number} is written down and is being printed.</source>
        <translation>{number} 已开出，正在打印。</translation>
    </message>
    <message>
        <source>No guide is like that</source>
        <translation>没有这样的指南</translation>
    </message>
    <message>
        <source>Try other words.</source>
        <translation>换个说法试试。</translation>
    </message>
    <message>
        <source>Look for one on the left. A supervisor says on the page of guides which one belongs here.</source>
        <translation>请在左边查找。主管可在指南页指定哪一份属于这个事项。</translation>
    </message>
    <message>
        <source>No guide belongs to this service yet</source>
        <translation>这个事项还没有配指南</translation>
    </message>
    <message>
        <source>No guide is published yet</source>
        <translation>还没有发布的指南</translation>
    </message>
    <message>
        <source>A supervisor publishes them.</source>
        <translation>由主管发布。</translation>
    </message>
    <message>
        <source>What was found:</source>
        <translation>查到的指南：</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Guide for {ticket} {service}</source>
        <translation>{ticket} {service}的办事指南</translation>
    </message>
    <message>
        <source>Materials notice for {ticket} {service}</source>
        <translation>{ticket} {service}的一次性告知单</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Materials notice</source>
        <translation>一次性告知单</translation>
    </message>
    <message>
        <source>Guides of this service:</source>
        <translation>这个事项的指南：</translation>
    </message>
    <message>
        <source>Find another guide</source>
        <translation>查找别的指南</translation>
    </message>
    <message>
        <source>Find a guide</source>
        <translation>查找指南</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print large</source>
        <translation>打印大字版</translation>
    </message>
    <message>
        <source>What is missing …</source>
        <translation>一次性告知…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>新写</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Starter text: check it here before it is published</source>
        <translation>样稿：本地核对后才能发布</translation>
    </message>
    <message>
        <source>Check is due</source>
        <translation>该核对了</translation>
    </message>
    <message>
        <source>Check is due soon</source>
        <translation>快到核对期</translation>
    </message>
    <message>
        <source>Never checked</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Starter text</source>
        <translation>样稿</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>With a notice</source>
        <translation>有临时通知</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message>
        <source>never checked here</source>
        <translation>本地未核对</translation>
    </message>
    <message>
        <source>checked on {day} by {who}</source>
        <translation>{who} 核对于 {day}</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>核对于 {day}</translation>
    </message>
    <message>
        <source>next check on {day}</source>
        <translation>{day} 前再核对</translation>
    </message>
</context>
<context>
    <name>GuidesPage</name>
    <message>
        <source>Choose a guide from the list.</source>
        <translation>请在列表里选一份指南。</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>纸样</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>指南内容</translation>
    </message>
</context>
<context>
    <name>HandOn</name>
    <message>
        <source>The tables are copied; paste them into a text or a spreadsheet.</source>
        <translation>表格已复制，可粘贴到文档或表格里。</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存方案</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>{month}-{day} {weekday}  {time}</source>
        <translation>{month}月{day}日 {weekday}  {time}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>{key} shows or hides it. It goes to the second screen, and comes back with it. When it says that it is not new, calling goes on: call the numbers aloud.</source>
        <translation>{key} 打开或收起。它显示在第二块屏幕上，屏幕断开后接上会自己回来。屏幕上写着“内容截至……”时，叫号照常进行，请口头叫号。</translation>
    </message>
    <message>
        <source>The slip printer has no paper</source>
        <translation>小票机缺纸</translation>
    </message>
    <message>
        <source>Put in a new roll: the slips that wait are then printed by themselves. The mark at the top says how many wait; press it to read what to do. Every number counts without its slip: say it, or press “Reprint” later.</source>
        <translation>换上新纸卷，等待的小票会自动打印。顶上的打印机标记写着还有几张，点一下可以再看提示。没有小票号码也有效：口头告知，或以后点“补打”。</translation>
    </message>
    <message>
        <source>The ticket kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Open it from the menu behind your name; once, an administrator enrols its computer in the settings, under “Boards and kiosks”. Staff leave it with the button “Staff” and their PIN. While it stands still, give numbers at the desk.</source>
        <translation>点右上角自己的名字，在菜单里打开；第一次要由管理员在“设置—叫号屏和取号机”登记那台电脑。工作人员点“工作人员”，输入口令退出。取号机停用时，在前台取号。</translation>
    </message>
    <message>
        <source>The board for calls</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>Nothing is heard</source>
        <translation>听不到叫号</translation>
    </message>
    <message>
        <source>The settings say under “Voice” what is wrong, and let you try it. The board goes on without.</source>
        <translation>“设置—语音”里写着原因，也可以试听。没有声音时叫号屏照常显示。</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>按键：各处通用</translation>
    </message>
    <message>
        <source>Keys at the desk</source>
        <translation>按键：接待页</translation>
    </message>
    <message>
        <source>On the page of lending</source>
        <translation>在借用页</translation>
    </message>
    <message>
        <source>On the page of guides</source>
        <translation>指南页</translation>
    </message>
    <message>
        <source>On the page of reports</source>
        <translation>在日报页</translation>
    </message>
    <message>
        <source>In the settings</source>
        <translation>在设置里</translation>
    </message>
    <message>
        <source>On the board&apos;s window</source>
        <translation>叫号屏窗口</translation>
    </message>
    <message>
        <source>Huiketing {version}. If something is wrong, tell your administrator what the strip said.</source>
        <translation>会客厅 {version}。遇到问题时，请把窗口底部提示的内容告诉管理员。</translation>
    </message>
    <message>
        <source>Alt+letter</source>
        <translation>Alt+字母</translation>
    </message>
    <message>
        <source>Give a number of the service with this letter</source>
        <translation>为该字母的事项取号</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Versions of {title}</source>
        <translation>{title}的历次版本</translation>
    </message>
    <message>
        <source>Print this version</source>
        <translation>打印这一版</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
</context>
<context>
    <name>HoldingWindow</name>
    <message>
        <source>Huiketing</source>
        <translation>会客厅</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭本窗口</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等</translation>
    </message>
    <message>
        <source>Open the hall and enrol this computer</source>
        <translation>打开会客厅，登记这台电脑</translation>
    </message>
    <message>
        <source>Keep holding …</source>
        <translation>请继续按住……</translation>
    </message>
    <message>
        <source>For staff: hold for {seconds} seconds to close this window</source>
        <translation>工作人员：按住 {seconds} 秒，关闭本窗口</translation>
    </message>
    <message>
        <source>This machine is not ready. Please take your number at the front desk.</source>
        <translation>取号机暂时不能用，请到前台取号。</translation>
    </message>
    <message>
        <source>This screen is not ready. Thank you for wanting to rate us.</source>
        <translation>评价屏暂时不能用，谢谢您的关心。</translation>
    </message>
    <message>
        <source>This board is not ready. Please listen to the staff.</source>
        <translation>叫号屏暂时不能用，请听工作人员叫号。</translation>
    </message>
    <message>
        <source>For staff: this computer is not enrolled as a kiosk.</source>
        <translation>给工作人员：这台电脑还没有登记为取号机。</translation>
    </message>
    <message>
        <source>An administrator enrols it here, in the settings under “Boards and kiosks”; then try again.</source>
        <translation>请管理员在本机打开会客厅，到“设置 → 叫号屏和取号机”登记，再点“再试一次”。</translation>
    </message>
    <message>
        <source>For staff: this computer is not enrolled as a board.</source>
        <translation>给工作人员：这台电脑还没有登记为叫号屏。</translation>
    </message>
</context>
<context>
    <name>HoldsPane</name>
    <message>
        <source>Reserve from the card of a borrower or of an item.</source>
        <translation>在借用人或物品的卡片上预约。</translation>
    </message>
    <message>
        <source>Nobody has reserved anything</source>
        <translation>没有人预约</translation>
    </message>
    <message>
        <source>The reservation is cancelled</source>
        <translation>预约已取消</translation>
    </message>
    <message>
        <source>Reservations and waiting lists</source>
        <translation>预约与等候</translation>
    </message>
    <message>
        <source>Card of the borrower</source>
        <translation>借用人卡片</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Cancel the reservation</source>
        <translation>取消预约</translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>When the kiosk gives numbers. Staff at the desks may always give one.</source>
        <translation>取号机什么时候发号。前台人员随时可以取号。</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>A day without hours is closed. Without hours on any day the kiosk is never shut.</source>
        <translation>没有时间的那天不开放；每天都没有，取号机就一直开放。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>不开放</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>加一段时间</translation>
    </message>
    <message>
        <source>Monday&apos;s hours also from Tuesday to Friday</source>
        <translation>周二至周五与周一相同</translation>
    </message>
</context>
<context>
    <name>ImportPane</name>
    <message>
        <source>Reading {file} …</source>
        <translation>正在读取 {file}…</translation>
    </message>
    <message>
        <source>Reading {file}: {n} rows</source>
        <translation>正在读取 {file}：{n} 行</translation>
    </message>
    <message>
        <source>Bringing it in: {n} of {total} rows</source>
        <translation>正在导入：{n} / {total} 行</translation>
    </message>
    <message>
        <source>If you stop now, nothing is taken over.</source>
        <translation>现在停止，什么都不会改动。</translation>
    </message>
    <message>
        <source>A workbook or CSV with the headings {words}. Nothing is written before you agree.</source>
        <translation>表格文件（xlsx 或 CSV），表头为：{words}。您同意之前什么都不会写入。</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>选哪个文件？</translation>
    </message>
    <message>
        <source>From a file: {file};</source>
        <translation>来自文件：{file}；</translation>
    </message>
    <message>
        <source>Bring it all in</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>The file changes nothing</source>
        <translation>这个文件没有要改的内容</translation>
    </message>
    <message>
        <source>All of it is here already, just so.</source>
        <translation>里面的内容已经都登记了，一样的。</translation>
    </message>
    <message>
        <source>Cells that cannot be taken: {n}. Nothing is brought in until they are put right.</source>
        <translation>有 {n} 处不能接收。改好之前什么都不导入。</translation>
    </message>
    <message>
        <source>New: {added}, changed: {updated}, as before: {unchanged}.</source>
        <translation>新增 {added}，修改 {updated}，不变 {unchanged}。</translation>
    </message>
    <message>
        <source>Items from a file</source>
        <translation>从文件导入物品</translation>
    </message>
    <message>
        <source>Back to the items</source>
        <translation>返回物品</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Reading {file} …</source>
        <translation>正在读 {file}…</translation>
    </message>
    <message>
        <source>{n} rows read</source>
        <translation>已读 {n} 行</translation>
    </message>
    <message>
        <source>{n} of {total} rows brought in. If you stop now, nothing is taken over.</source>
        <translation>已导入 {n} / {total} 行。现在停止，什么也不会写入。</translation>
    </message>
    <message>
        <source>Swap latitude and longitude in {n} rows</source>
        <translation>对调 {n} 行的纬度和经度</translation>
    </message>
    <message>
        <source>A workbook, CSV or JSON with headings like {words}. Nothing is written before you agree.</source>
        <translation>工作簿、CSV 或本程序存出的文件，表头如 {words}。您同意前什么也不写。</translation>
    </message>
    <message>
        <source>Guides from a file</source>
        <translation>从文件导入指南</translation>
    </message>
    <message>
        <source>From a file: {file}</source>
        <translation>导入文件：{file}</translation>
    </message>
    <message>
        <source>Cells that cannot be taken: {n}. Nothing is brought in until they are put right.</source>
        <translation>{n} 个单元格不能导入。改好以前什么也不导入。</translation>
    </message>
    <message>
        <source>Rows of one name with different web addresses: {n} (row {rows}); each is a guide of its own.</source>
        <translation>{n} 行名称相同、网址不同（第 {rows} 行），各算一份。</translation>
    </message>
    <message>
        <source>New rows that have the name of a guide here: {n} (row {rows}); each becomes another guide.</source>
        <translation>有 {n} 行与已有指南同名（第 {rows} 行），各另成一份指南。</translation>
    </message>
    <message>
        <source>New guides are published at once, but those whose column {column} says {draft}.</source>
        <translation>新增的指南导入后马上发布，“{column}”列写“{draft}”的除外。</translation>
    </message>
    <message>
        <source>Taken from the sheet {sheet}; not read: {others}.</source>
        <translation>取自工作表 {sheet}；没有读：{others}。</translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>New: {added}, changed: {updated}, as before: {unchanged}.</source>
        <translation>新增 {added}，修改 {updated}，不变 {unchanged}。</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Bring it all in</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>What becomes of the rows</source>
        <translation>各行怎样处理</translation>
    </message>
</context>
<context>
    <name>KeyPad</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大写</translation>
    </message>
</context>
<context>
    <name>KindStep</name>
    <message>
        <source>What do you want to tell us?</source>
        <translation>您想说什么？</translation>
    </message>
    <message>
        <source>You get a receipt number and the day by which you are answered.</source>
        <translation>会给您一个回执号，并写明哪天之前答复。</translation>
    </message>
    <message>
        <source>A suggestion</source>
        <translation>提建议</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>要投诉</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>{n} waiting</source>
        <translation>{n} 人在等</translation>
    </message>
    <message>
        <source>Nobody before you for now</source>
        <translation>前面暂时没有人</translation>
    </message>
    <message>
        <source>{n} before you</source>
        <translation>前面 {n} 人</translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>前面没有人</translation>
    </message>
    <message>
        <source>1 person is before you</source>
        <translation>前面还有 1 人</translation>
    </message>
    <message>
        <source>{n} people are before you</source>
        <translation>前面还有 {n} 人</translation>
    </message>
    <message>
        <source>{n} people are waiting; you go first</source>
        <translation>共 {n} 人在等，您优先</translation>
    </message>
    <message>
        <source>About {n} people are before you</source>
        <translation>前面约 {n} 人</translation>
    </message>
    <message>
        <source>Wait: {span}</source>
        <translation>预计等 {span}</translation>
    </message>
    <message>
        <source>No numbers left today. Please ask at the front desk.</source>
        <translation>今天的号已取完，请到前台。</translation>
    </message>
    <message>
        <source>No numbers left · front desk</source>
        <translation>号已取完 · 请到前台</translation>
    </message>
    <message>
        <source>{age} and over, disabled, very ill, pregnant, with a small child, (ex-)soldiers go first.</source>
        <translation>{age} 周岁以上、残疾、重病、孕妇、带婴幼儿、军人及退役军人优先。</translation>
    </message>
    <message>
        <source>The desk looks at the proof.</source>
        <translation>到接待席看证件。</translation>
    </message>
    <message>
        <source>Nobody before you</source>
        <translation>前面没有人</translation>
    </message>
    <message>
        <source>about {n} before you</source>
        <translation>前面约 {n} 人</translation>
    </message>
    <message>
        <source>Noted: {needs}. Wait nearby; we come for you in turn.</source>
        <translation>已记下：{needs}。请在附近等候，轮到时工作人员会来接您。</translation>
    </message>
    <message>
        <source>Only who is here; the desk looks at the proof.</source>
        <translation>限本人到场，到接待席看证件。</translation>
    </message>
    <message>
        <source>Your turn is expected at {first}–{last}; we close at {closes}.</source>
        <translation>预计 {first}–{last} 轮到，{closes} 下班。</translation>
    </message>
    <message>
        <source>perhaps only after closing</source>
        <translation>可能要等到下班</translation>
    </message>
    <message>
        <source>No more numbers today. Please ask at the front desk.</source>
        <translation>今天的取号已结束，有事请到前台。</translation>
    </message>
    <message>
        <source>There is nothing to choose yet. Please ask at the front desk.</source>
        <translation>还没有可办的事项，请到前台。</translation>
    </message>
    <message>
        <source>We are not open yet.</source>
        <translation>还没到取号时间。</translation>
    </message>
    <message>
        <source>We have a break now.</source>
        <translation>现在是午休时间。</translation>
    </message>
    <message>
        <source>We are closed for today.</source>
        <translation>今天已经下班了。</translation>
    </message>
    <message>
        <source>We are closed today.</source>
        <translation>今天休息。</translation>
    </message>
    <message>
        <source>Numbers again: {day} {time}</source>
        <translation>{day} {time} 开始取号。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{month}-{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>No answer from the system yet; please wait, or ask at the front desk.</source>
        <translation>系统一时没有回应，请稍等，或到前台取号。</translation>
    </message>
    <message>
        <source>No numbers are given now. Please ask at the front desk.</source>
        <translation>现在不取号，有事请到前台。</translation>
    </message>
    <message>
        <source>No number could be given. Please ask at the front desk.</source>
        <translation>没有取到号，请到前台。</translation>
    </message>
    <message>
        <source>Please remember your number, or take a picture of it.</source>
        <translation>请记住号码，或用手机拍下来。</translation>
    </message>
    <message>
        <source>Your slip is printed. Please take it.</source>
        <translation>小票已打印，请取走。</translation>
    </message>
    <message>
        <source>No slip came out. Remember your number, or take a picture of it.</source>
        <translation>小票没有打出来，请记住号码，或用手机拍下来。</translation>
    </message>
    <message>
        <source>Your slip is being printed …</source>
        <translation>正在打印小票…</translation>
    </message>
    <message>
        <source>It is printed. Please take it.</source>
        <translation>已打印，请取走。</translation>
    </message>
    <message>
        <source>No paper came out. Please ask for one at the front desk.</source>
        <translation>没有打出来，请到前台要一张。</translation>
    </message>
    <message>
        <source>It is being printed …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Take a number all the same?</source>
        <translation>还要取号吗？</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不取了</translation>
    </message>
    <message>
        <source>Do you go first?</source>
        <translation>您是优先人员吗？</translation>
    </message>
    <message>
        <source>Yes, I go first</source>
        <translation>是，我优先</translation>
    </message>
    <message>
        <source>No, I do not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>在，继续</translation>
    </message>
    <message>
        <source>No, back to the start</source>
        <translation>不用了，返回首页</translation>
    </message>
    <message>
        <source>Your number is coming …</source>
        <translation>正在取号…</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>没有取号</translation>
    </message>
    <message>
        <source>{service}: no numbers left today</source>
        <translation>{service}今天的号已取完</translation>
    </message>
    <message>
        <source>Please ask at the front desk.</source>
        <translation>请到前台。</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>选别的事</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Something of yours is needed</source>
        <translation>需要您补充材料</translation>
    </message>
    <message>
        <source>Another office is dealing with it</source>
        <translation>正在等相关部门</translation>
    </message>
    <message>
        <source>We are working on it</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>It could not be done</source>
        <translation>未能办理</translation>
    </message>
    <message>
        <source>Withdrawn, as you wished</source>
        <translation>已按您的意愿撤回</translation>
    </message>
    <message>
        <source>Done, and sent by post</source>
        <translation>已办结，已邮寄</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Receipt {case}</source>
        <translation>回执号 {case}</translation>
    </message>
    <message>
        <source>Please bring to the front desk: {what}</source>
        <translation>请送到前台：{what}</translation>
    </message>
    <message>
        <source>The front desk tells you why.</source>
        <translation>原因请到接待席了解。</translation>
    </message>
    <message>
        <source>Papers of yours are here; please fetch them at the front desk.</source>
        <translation>您的材料还在这里，请到接待席取回。</translation>
    </message>
    <message>
        <source>We come to your home: {month}-{day}, {weekday} {at}</source>
        <translation>上门时间：{month} 月 {day} 日（{weekday}）{at}</translation>
    </message>
    <message>
        <source>Promised by {month}-{day}, {weekday}</source>
        <translation>最迟 {month} 月 {day} 日（{weekday}）办结</translation>
    </message>
    <message>
        <source>It was promised by {month}-{day}, {weekday}; please ask at the front desk.</source>
        <translation>原定最迟 {month} 月 {day} 日（{weekday}）办结，已超过，请到接待席询问。</translation>
    </message>
    <message>
        <source>This number and these four digits do not belong together.</source>
        <translation>回执号和电话后四位对不上，请再看一下。</translation>
    </message>
    <message>
        <source>Too many attempts. Please ask at the front desk.</source>
        <translation>试的次数太多，请到接待席询问。</translation>
    </message>
    <message>
        <source>You are answered by {month}-{day}, {weekday}.</source>
        <translation>最迟 {month} 月 {day} 日（{weekday}）答复。</translation>
    </message>
    <message>
        <source>To ask: “My case” here, or the front desk.</source>
        <translation>查进度：在这里点“办件查询”，或到前台问。</translation>
    </message>
    <message>
        <source>To ask: say this receipt number at the front desk.</source>
        <translation>查进度：到前台说这个回执号。</translation>
    </message>
    <message>
        <source>Please note the number, or take a photo.</source>
        <translation>请记下回执号，或拍张照片。</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>这不是电话号码，请改一下，或者不留。</translation>
    </message>
    <message>
        <source>No number can be kept here now: send without it.</source>
        <translation>这里现在存不了电话，请不留电话提交。</translation>
    </message>
    <message>
        <source>Thank you. It is written down.</source>
        <translation>谢谢，已经记下了。</translation>
    </message>
</context>
<context>
    <name>KioskRatingPage</name>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>Your rating is kept. Nobody at the desk can see it.</source>
        <translation>评价已提交，窗口工作人员看不到。</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>KitsPane</name>
    <message>
        <source>Pieces that go out together get one code: one scan lends them all.</source>
        <translation>常一起借的几件编一个码，扫一下就全借出。</translation>
    </message>
    <message>
        <source>There are no kits yet</source>
        <translation>还没有套件</translation>
    </message>
    <message>
        <source>The kit is taken apart; its pieces stay.</source>
        <translation>套件已拆开，里面的物品照旧。</translation>
    </message>
    <message>
        <source>{code} is no item; nothing was put into the kit.</source>
        <translation>{code} 不是物品，没有放进套件。</translation>
    </message>
    <message>
        <source>It is in the kit already: {item}</source>
        <translation>已经在套件里：{item}</translation>
    </message>
    <message>
        <source>Into the kit: {item}</source>
        <translation>已放进套件：{item}</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>Back to the items</source>
        <translation>返回物品</translation>
    </message>
    <message>
        <source>New kit …</source>
        <translation>新增套件…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Label …</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Take it apart</source>
        <translation>拆开套件</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Desk {desk}</source>
        <translation>{desk} 号席</translation>
    </message>
    <message>
        <source>Last calls</source>
        <translation>最近叫号</translation>
    </message>
</context>
<context>
    <name>LastScan</name>
    <message>
        <source>Scan a card or an item</source>
        <translation>请扫卡或扫物品</translation>
    </message>
    <message>
        <source>Or type a few letters of a name.</source>
        <translation>也可以输入名称的几个字母。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>请看</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不行</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>准备好了</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Something is wrong with it …</source>
        <translation>有损坏…</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>打印借用单</translation>
    </message>
    <message>
        <source>Do it all the same …</source>
        <translation>仍要办理…</translation>
    </message>
</context>
<context>
    <name>LeavePage</name>
    <message>
        <source>Staff: who are you?</source>
        <translation>工作人员：请选您的名字</translation>
    </message>
    <message>
        <source>PIN of {person}</source>
        <translation>{person}的口令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您要做什么？</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭本窗口</translation>
    </message>
    <message>
        <source>Move to the next screen</source>
        <translation>移到下一块屏幕</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
    <message>
        <source>Please enter the PIN again.</source>
        <translation>请重新输入口令。</translation>
    </message>
</context>
<context>
    <name>Lending</name>
    <message>
        <source>In the basket: {due}.</source>
        <translation>已放进待借清单，{due}。</translation>
    </message>
    <message>
        <source>{n} in the basket: {due}.</source>
        <translation>清单里有 {n} 件，{due}。</translation>
    </message>
    <message>
        <source>Hand out with it: {things}.</source>
        <translation>随件交给：{things}。</translation>
    </message>
    <message>
        <source>One is kept for {who}.</source>
        <translation>有一件为{who}预留。</translation>
    </message>
    <message>
        <source>Who borrows? Scan the card, or type the initials of the name.</source>
        <translation>谁来借？请扫卡，或输入姓名的拼音首字母。</translation>
    </message>
    <message>
        <source>Due {days}.</source>
        <translation>应还日期：{days}。</translation>
    </message>
    <message>
        <source>The holidays of that year are not known yet; weekdays count.</source>
        <translation>那一年的放假安排还不知道，先按星期算。</translation>
    </message>
    <message>
        <source>Back: {item}</source>
        <translation>归还：{item}</translation>
    </message>
    <message>
        <source>It belongs to station {station}: lay it aside for the way home.</source>
        <translation>它是驿站 {station} 的，请另放待送回。</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>未登记姓名的人</translation>
    </message>
    <message>
        <source>From {who}, {late}.</source>
        <translation>{who}归还，{late}。</translation>
    </message>
    <message>
        <source>From {who}, in time.</source>
        <translation>{who}按时归还。</translation>
    </message>
    <message>
        <source>The loan is undone; everything is as it was before.</source>
        <translation>借出已撤回，一切如前。</translation>
    </message>
    <message>
        <source>The return is undone: it is out again.</source>
        <translation>归还已撤回，仍是借出状态。</translation>
    </message>
    <message>
        <source>The deposit is not paid back.</source>
        <translation>押金仍未退还。</translation>
    </message>
    <message>
        <source>That step is undone.</source>
        <translation>这一步已撤回。</translation>
    </message>
    <message>
        <source>The last scan is taken back</source>
        <translation>已撤回上一次扫码</translation>
    </message>
    <message>
        <source>Lent: {n}</source>
        <translation>借出 {n} 件</translation>
    </message>
    <message>
        <source>In the basket: {things}.</source>
        <translation>已放进待借清单：{things}。</translation>
    </message>
    <message>
        <source>Say: {limits}</source>
        <translation>请当面说明：{limits}</translation>
    </message>
    <message>
        <source>A deposit of {yuan} is asked for: write down with {key} what you take.</source>
        <translation>应收押金 {yuan}，收了按 {key} 记下。</translation>
    </message>
    <message>
        <source>Lent to {who}: {n}</source>
        <translation>借给{who}：{n} 件</translation>
    </message>
    <message>
        <source>Deposit taken: {yuan}.</source>
        <translation>已收押金 {yuan}。</translation>
    </message>
    <message>
        <source>The deposit of {yuan} stays, with this loan now.</source>
        <translation>押金 {yuan} 不退，转到这一笔。</translation>
    </message>
    <message>
        <source>Pay back the deposit of {yuan} (slip {receipt}).</source>
        <translation>押金 {yuan} 请退还（借用单 {receipt}）。</translation>
    </message>
    <message>
        <source>The deposit of {yuan} (slip {receipt}) stays with {item}, which is still out.</source>
        <translation>押金 {yuan} 先不退：借用单 {receipt} 的 {item} 还没有归还。</translation>
    </message>
    <message>
        <source>The deposit of {yuan} is kept: something of slip {receipt} is lost. Its card pays it back.</source>
        <translation>押金 {yuan} 留存：借用单 {receipt} 有物品遗失。要退，打开这件物品的卡片办理。</translation>
    </message>
    <message>
        <source>Pay back the deposit of {yuan} (slip {receipt}, taken at {station}).</source>
        <translation>押金 {yuan} 请退还（借用单 {receipt}，{station}收的）。</translation>
    </message>
    <message>
        <source>Somebody waits for it: keep it for {who}.</source>
        <translation>有人在等：请为 {who} 留着。</translation>
    </message>
    <message>
        <source>{things}.</source>
        <translation>{things}。</translation>
    </message>
    <message>
        <source>Back for it: {item}.</source>
        <translation>换回：{item}。</translation>
    </message>
    <message>
        <source>Look whether it is all there: {things}.</source>
        <translation>请核对配件：{things}。</translation>
    </message>
    <message>
        <source>Still out of this loan: {n}.</source>
        <translation>这笔还有 {n} 件未还。</translation>
    </message>
    <message>
        <source>The whole kit is back: {n}</source>
        <translation>套件已全部归还：{n} 件</translation>
    </message>
    <message>
        <source>Noted: {item}</source>
        <translation>已登记：{item}</translation>
    </message>
    <message>
        <source>It may go out again.</source>
        <translation>可以再借出。</translation>
    </message>
    <message>
        <source>Renewed: {item}</source>
        <translation>续借：{item}</translation>
    </message>
    <message>
        <source>Renewed: {n}</source>
        <translation>已续借：{n} 件</translation>
    </message>
    <message>
        <source>What was noted on its state is undone; it stays back.</source>
        <translation>状态登记已撤销，物品仍是已归还。</translation>
    </message>
    <message>
        <source>Give the deposit back: {yuan}.</source>
        <translation>押金 {yuan} 请退还。</translation>
    </message>
    <message>
        <source>Take the deposit again: {yuan}.</source>
        <translation>押金 {yuan} 请重新收取。</translation>
    </message>
    <message>
        <source>It has just come back; this second scan changed nothing.</source>
        <translation>刚刚归还，多扫的这一次不算。</translation>
    </message>
    <message>
        <source>To lend it, scan it once more.</source>
        <translation>要接着借出，请再扫一次。</translation>
    </message>
    <message>
        <source>In the basket: {n}</source>
        <translation>清单里还有 {n} 件</translation>
    </message>
    <message>
        <source>No borrower is chosen yet</source>
        <translation>还没有选借用人</translation>
    </message>
    <message>
        <source>Nothing lies in the basket</source>
        <translation>清单里没有物品</translation>
    </message>
    <message>
        <source>Scan what is to go out.</source>
        <translation>请扫要借出的物品。</translation>
    </message>
    <message>
        <source>There is nothing of today to take back</source>
        <translation>今天没有可撤回的</translation>
    </message>
    <message>
        <source>{thing} is not out any more</source>
        <translation>{thing} 已不在借出状态</translation>
    </message>
    <message>
        <source>Somebody was faster; the lists show how it is now.</source>
        <translation>有人先办了，列表里是现在的情况。</translation>
    </message>
    <message>
        <source>Somebody waits for {item}: this loan does not go on</source>
        <translation>有人在等 {item}，不能续借</translation>
    </message>
    <message>
        <source>It is due as agreed. A supervisor may renew all the same, and says why.</source>
        <translation>请按约定的日子收回；主管可以说明理由后续借。</translation>
    </message>
    <message>
        <source>Which one? Found: {n}</source>
        <translation>是哪一个？找到 {n} 个</translation>
    </message>
    <message>
        <source>Arrow keys and Enter choose.</source>
        <translation>用上下键选，按回车确定。</translation>
    </message>
    <message>
        <source>Once it is mended: in the stock, Repair is over.</source>
        <translation>修好以后：到“物品”里点“维修结束”。</translation>
    </message>
    <message>
        <source>Look it over, then in the stock: Looked at for safety.</source>
        <translation>先检查一遍，再到“物品”里点“安全检查”。</translation>
    </message>
    <message>
        <source>If it is to go out after all: in the stock, Lend it again.</source>
        <translation>还要借出的话：到“物品”里点“恢复借用”。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么也没有改动。</translation>
    </message>
    <message>
        <source>It lies in the basket already.</source>
        <translation>已经在清单里了。</translation>
    </message>
    <message>
        <source>There are no more of it here.</source>
        <translation>没有更多了。</translation>
    </message>
    <message>
        <source>If it lies before you: in the stock, It is found again.</source>
        <translation>东西就在眼前的话：到“物品”里点“已找到”。</translation>
    </message>
    <message>
        <source>A blank label: no item has it yet.</source>
        <translation>空白标签，还没有对应的物品。</translation>
    </message>
    <message>
        <source>Stick it on, then in the stock: New item, or Another code, and scan it there.</source>
        <translation>先贴到物品上，再到“物品”里新增物品或加条码，扫这张标签。</translation>
    </message>
    <message>
        <source>A station.</source>
        <translation>这是驿站的码。</translation>
    </message>
    <message>
        <source>This code belongs to another page.</source>
        <translation>这个码是别的页面用的。</translation>
    </message>
    <message>
        <source>Not all of this kit is here and fit.</source>
        <translation>这套物品不齐，或有的不能借。</translation>
    </message>
    <message>
        <source>Scan its pieces one by one.</source>
        <translation>请逐件扫码。</translation>
    </message>
    <message>
        <source>This loan is over.</source>
        <translation>这笔借用已经结束。</translation>
    </message>
    <message>
        <source>Nobody and nothing is found by this.</source>
        <translation>没有找到人，也没有找到物品。</translation>
    </message>
    <message>
        <source>Somebody new is written down with {key}.</source>
        <translation>新来的人请按 {key} 登记。</translation>
    </message>
    <message>
        <source>Nobody knows this code.</source>
        <translation>没有这个编号。</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未登记姓名</translation>
    </message>
    <message>
        <source>Has nothing of ours.</source>
        <translation>没有在借的物品。</translation>
    </message>
    <message>
        <source>{n} d late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>Has {n} of ours, none late.</source>
        <translation>在借 {n} 件，没有逾期。</translation>
    </message>
    <message>
        <source>Has {n} of ours, {late} late.</source>
        <translation>在借 {n} 件，逾期 {late} 件。</translation>
    </message>
    <message>
        <source>Nothing is lent to this person until {day}: {reason}</source>
        <translation>{day}前暂停借用：{reason}</translation>
    </message>
    <message>
        <source>Deposit held: {yuan} ({loans}).</source>
        <translation>已收押金 {yuan}（{loans}）。</translation>
    </message>
    <message>
        <source>It is in repair.</source>
        <translation>在维修。</translation>
    </message>
    <message>
        <source>It is not lent any more.</source>
        <translation>已停用，不再外借。</translation>
    </message>
    <message>
        <source>It is written down as missing.</source>
        <translation>登记为找不到了。</translation>
    </message>
    <message>
        <source>It must be looked at for safety first.</source>
        <translation>要先做安全检查。</translation>
    </message>
    <message>
        <source>It belongs to the stock of another station.</source>
        <translation>它是别的驿站的存货。</translation>
    </message>
    <message>
        <source>It is not lent now.</source>
        <translation>现在不外借。</translation>
    </message>
    <message>
        <source>used up, not given back</source>
        <translation>耗材，不用归还</translation>
    </message>
    <message>
        <source>as usual for it</source>
        <translation>按它的借期</translation>
    </message>
    <message>
        <source>back by {day}</source>
        <translation>应还 {day}</translation>
    </message>
    <message>
        <source>Went out on {day}.</source>
        <translation>{day}借出。</translation>
    </message>
    <message>
        <source>All of it back by {day}.</source>
        <translation>全部{day}前归还。</translation>
    </message>
    <message>
        <source>Fetched for {who}.</source>
        <translation>代{who}领取。</translation>
    </message>
    <message>
        <source>Deposit in cash: {yuan}.</source>
        <translation>现金押金 {yuan}。</translation>
    </message>
    <message>
        <source>Lend {item}</source>
        <translation>借出 {item}</translation>
    </message>
    <message>
        <source>{who} gives back {item}</source>
        <translation>{who}归还 {item}</translation>
    </message>
    <message>
        <source>{n} here</source>
        <translation>在架 {n} 件</translation>
    </message>
    <message>
        <source>{n} out, due {day}</source>
        <translation>在借 {n} 件，应还 {day}</translation>
    </message>
    <message>
        <source>out: {who}, due {day}</source>
        <translation>{who}在借，应还 {day}</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>已全部借出</translation>
    </message>
    <message>
        <source>here</source>
        <translation>在架</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>deposit {yuan}</source>
        <translation>押金 {yuan}</translation>
    </message>
    <message>
        <source>{item}, loan {loan}, out since {day}, lent by {who}</source>
        <translation>{item}，借用单 {loan}，{day} 借出，经办人{who}</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
</context>
<context>
    <name>LendingAsk</name>
    <message>
        <source>How did {item} come back?</source>
        <translation>{item} 归还时的情况</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>What came back of {item}?</source>
        <translation>{item} 归还了什么？</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Came back on</source>
        <translation>归还日期</translation>
    </message>
    <message>
        <source>An earlier day is marked as written down later.</source>
        <translation>选以前的日期，会标明“补登”。</translation>
    </message>
    <message>
        <source>It has come back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All the same? {refusal}</source>
        <translation>仍要办理？{refusal}</translation>
    </message>
    <message>
        <source>Do it all the same</source>
        <translation>仍要办理</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Empty: as usual for each item. A closed day moves to the next open one.</source>
        <translation>留空表示按各物品的借期。遇不开门的日子顺延。</translation>
    </message>
    <message>
        <source>Went out on</source>
        <translation>借出日期</translation>
    </message>
    <message>
        <source>Fetched for whom</source>
        <translation>代谁领取</translation>
    </message>
    <message>
        <source>Where somebody fetches it for a neighbour or a relative.</source>
        <translation>替邻居或家人来借时填写。</translation>
    </message>
    <message>
        <source>Deposit in cash, yuan</source>
        <translation>现金押金（元）</translation>
    </message>
    <message>
        <source>What you have taken. Money only; a card or paper of the borrower is never kept.</source>
        <translation>实际收了多少写多少。只收现金，不押借用人的证件。</translation>
    </message>
    <message>
        <source>Terms of this loan</source>
        <translation>本次借用的约定</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>Until when does {item} stay out?</source>
        <translation>{item} 续借到哪天？</translation>
    </message>
    <message>
        <source>Later than now agreed: {day}</source>
        <translation>须晚于现在的应还日期 {day}</translation>
    </message>
    <message>
        <source>Renew until then</source>
        <translation>续借到那天</translation>
    </message>
    <message>
        <source>Swap {item}</source>
        <translation>换借 {item}</translation>
    </message>
    <message>
        <source>Code of the other one</source>
        <translation>另一件的编号</translation>
    </message>
    <message>
        <source>Scan it, or type it. It is due on the same day.</source>
        <translation>扫码或输入。应还日期不变。</translation>
    </message>
    <message>
        <source>Swap them</source>
        <translation>换借</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>能正常使用</translation>
    </message>
    <message>
        <source>It is complete</source>
        <translation>配件齐全</translation>
    </message>
    <message>
        <source>It may go out again</source>
        <translation>可以再借出</translation>
    </message>
    <message>
        <source>What came back with it</source>
        <translation>一起归还的配件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What is not ticked is noted as a fault; what does not work goes into repair.</source>
        <translation>没勾选的记为问题；不能用的转入维修。</translation>
    </message>
    <message>
        <source>Missing: {things}</source>
        <translation>缺：{things}</translation>
    </message>
    <message>
        <source>single pieces, each with a code</source>
        <translation>单件，各有编号</translation>
    </message>
    <message>
        <source>counted, and given back</source>
        <translation>计数，要归还</translation>
    </message>
    <message>
        <source>used up, not given back</source>
        <translation>耗材，不归还</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Scan the pieces one after the other, or type their codes, one a line.</source>
        <translation>逐件扫码，或一行输一个编号。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>包含物品</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>新增套件</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How it is kept</source>
        <translation>管理方式</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>借期</translation>
    </message>
    <message>
        <source>New item model</source>
        <translation>新增品种</translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation>修改品种</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>How it may be used</source>
        <translation>使用限制</translation>
    </message>
    <message>
        <source>Stands on the loan slip.</source>
        <translation>会印在借用单上。</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Several are parted by 、 or a comma; each is ticked out and in.</source>
        <translation>多个配件用顿号或逗号分开；借出和归还时逐项勾选。</translation>
    </message>
    <message>
        <source>Goes out without a name, too</source>
        <translation>可以不登记姓名借出</translation>
    </message>
    <message>
        <source>0: none. A card or paper of the borrower is never kept.</source>
        <translation>0 表示不收。绝不扣押借用人的证件。</translation>
    </message>
    <message>
        <source>Looked at for safety every so many days</source>
        <translation>每隔多少天安全检查</translation>
    </message>
    <message>
        <source>Empty (—): never. Nothing is asked unless you state it here.</source>
        <translation>留空（—）表示不检查。这里不填就不要求。</translation>
    </message>
    <message>
        <source>And after each loan</source>
        <translation>每次归还后也要检查</translation>
    </message>
    <message>
        <source>Not lent while that is overdue</source>
        <translation>检查过期时不借出</translation>
    </message>
    <message>
        <source>Scan its label, or leave it empty: it gets one, and waits for its label.</source>
        <translation>扫标签，或留空：自动编号，等贴标签后启用。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Of single pieces always 1.</source>
        <translation>单件物品填 1。</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>购置日期</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增物品</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>捐赠人</translation>
    </message>
    <message>
        <source>A barcode it carries, or a label of ours that you stuck on it.</source>
        <translation>物品自带的条码，或刚贴上的本站标签。</translation>
    </message>
    <message>
        <source>Scan or type it</source>
        <translation>扫码或输入</translation>
    </message>
    <message>
        <source>Another code for {item}</source>
        <translation>给 {item} 加一个条码</translation>
    </message>
    <message>
        <source>It finds this item</source>
        <translation>绑定到这件物品</translation>
    </message>
    <message>
        <source>Which code</source>
        <translation>哪个条码</translation>
    </message>
    <message>
        <source>Remove a code of {item}</source>
        <translation>去掉{item}的一个条码</translation>
    </message>
    <message>
        <source>It finds this item no more</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Now here</source>
        <translation>现有数量</translation>
    </message>
    <message>
        <source>Here by the book: {n}</source>
        <translation>账面在库：{n}</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>什么问题</translation>
    </message>
    <message>
        <source>It may go out all the same</source>
        <translation>仍可借出</translation>
    </message>
    <message>
        <source>Into repair</source>
        <translation>转入维修</translation>
    </message>
    <message>
        <source>It is mended</source>
        <translation>已修好</translation>
    </message>
    <message>
        <source>Nothing was wrong</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>It cannot be mended: not lent any more</source>
        <translation>修不好，停用</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>怎么处理的</translation>
    </message>
    <message>
        <source>End the repair</source>
        <translation>结束维修</translation>
    </message>
    <message>
        <source>It is safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Looked at for safety: {item}</source>
        <translation>安全检查：{item}</translation>
    </message>
    <message>
        <source>To which station</source>
        <translation>调到哪个驿站</translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>标签纸</translation>
    </message>
    <message>
        <source>Begin at label</source>
        <translation>从第几张标签开始</translation>
    </message>
    <message>
        <source>To the right, tenths of a mm</source>
        <translation>向右校正（0.1 毫米）</translation>
    </message>
    <message>
        <source>Down, tenths of a mm</source>
        <translation>向下校正（0.1 毫米）</translation>
    </message>
    <message>
        <source>With lines to cut along (plain paper)</source>
        <translation>带裁切线（普通纸）</translation>
    </message>
    <message>
        <source>Only the trial page</source>
        <translation>只打印试印页</translation>
    </message>
    <message>
        <source>Blank labels</source>
        <translation>空白标签</translation>
    </message>
    <message>
        <source>Labels: {n}</source>
        <translation>标签：{n} 张</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Up to and with</source>
        <translation>到（含当天）</translation>
    </message>
    <message>
        <source>Ledger of this station</source>
        <translation>本站台账</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Roll {w} × {h} mm</source>
        <translation>卷纸 {w}×{h} 毫米</translation>
    </message>
    <message>
        <source>A4, {n} labels of {w} × {h} mm</source>
        <translation>A4，{n} 张 {w}×{h} 毫米</translation>
    </message>
</context>
<context>
    <name>LendingCard</name>
    <message>
        <source>Reminded: {outcome}</source>
        <translation>提醒：{outcome}</translation>
    </message>
    <message>
        <source>{thing}: given up as lost</source>
        <translation>{thing}：已按丢失处理</translation>
    </message>
    <message>
        <source>{thing}: back on {day}{flags}</source>
        <translation>{thing}：{day} 归还{flags}</translation>
    </message>
    <message>
        <source>, written down later</source>
        <translation>，补登</translation>
    </message>
    <message>
        <source>, deposit {yuan} held</source>
        <translation>，押金 {yuan} 未退</translation>
    </message>
    <message>
        <source>, deposit {yuan} paid back</source>
        <translation>，押金 {yuan} 已退</translation>
    </message>
    <message>
        <source>Due {day}: {thing}</source>
        <translation>应还 {day}：{thing}</translation>
    </message>
    <message>
        <source>, renewals: {n}</source>
        <translation>，续借 {n} 次</translation>
    </message>
    <message>
        <source>, deposit {yuan} not paid back</source>
        <translation>，押金 {yuan} 未退还</translation>
    </message>
    <message>
        <source>, does not work</source>
        <translation>，不能用</translation>
    </message>
    <message>
        <source>, not complete</source>
        <translation>，不齐全</translation>
    </message>
    <message>
        <source>, not to go out</source>
        <translation>，不可借出</translation>
    </message>
    <message>
        <source>Repair: {fault}</source>
        <translation>维修：{fault}</translation>
    </message>
    <message>
        <source>Looked at for safety: {fault}</source>
        <translation>安全检查：{fault}</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>mended</source>
        <translation>已修好</translation>
    </message>
    <message>
        <source>cannot be mended</source>
        <translation>修不好</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>{fault}, {outcome}</source>
        <translation>{fault}，{outcome}</translation>
    </message>
    <message>
        <source>{what}: {n}, then {left} here</source>
        <translation>{what}：{n}，在库 {left}</translation>
    </message>
    <message>
        <source>{what} ({note})</source>
        <translation>{what}（{note}）</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>登记入册</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>领用</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>重新清点</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Not lent any more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Lent again</source>
        <translation>恢复借用</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Its label is on it</source>
        <translation>已贴标签启用</translation>
    </message>
    <message>
        <source>Sent to another station</source>
        <translation>调往其他驿站</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到站</translation>
    </message>
    <message>
        <source>Got another code</source>
        <translation>加了条码</translation>
    </message>
    <message>
        <source>Counted at a stock-take</source>
        <translation>盘点时清点</translation>
    </message>
    <message>
        <source>Its state was noted</source>
        <translation>登记了状态</translation>
    </message>
    <message>
        <source>Deposit paid back</source>
        <translation>押金已退</translation>
    </message>
    <message>
        <source>Something was changed</source>
        <translation>有修改</translation>
    </message>
    <message>
        <source>{model}: kept ready until {day}</source>
        <translation>{model}：已留好，保留到 {day}</translation>
    </message>
    <message>
        <source>{model}: reserved for {day}</source>
        <translation>{model}：预约 {day}</translation>
    </message>
    <message>
        <source>{model}: number {n} in the waiting list</source>
        <translation>{model}：等候第 {n} 位</translation>
    </message>
    <message>
        <source>It has come back …</source>
        <translation>已归还…</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续借</translation>
    </message>
    <message>
        <source>Other due day …</source>
        <translation>改应还日期…</translation>
    </message>
    <message>
        <source>Swap …</source>
        <translation>换借…</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>补打借用单</translation>
    </message>
    <message>
        <source>Lent for: {days}</source>
        <translation>借期：{days}</translation>
    </message>
    <message>
        <source>Where it lies: {text}</source>
        <translation>存放位置：{text}</translation>
    </message>
    <message>
        <source>Other codes: {text}</source>
        <translation>其他条码：{text}</translation>
    </message>
    <message>
        <source>Goes with it: {text}</source>
        <translation>配件：{text}</translation>
    </message>
    <message>
        <source>How it may be used: {text}</source>
        <translation>使用限制：{text}</translation>
    </message>
    <message>
        <source>Deposit asked for: {text}</source>
        <translation>应收押金：{text}</translation>
    </message>
    <message>
        <source>Given by: {text}</source>
        <translation>捐赠人：{text}</translation>
    </message>
    <message>
        <source>Safety: next look by {text}</source>
        <translation>安全检查：{text} 前</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>Answers for it: {who}.</source>
        <translation>联系人：{who}。</translation>
    </message>
    <message>
        <source>Empty (—): as soon as one is there.</source>
        <translation>留空（—）表示有货就留。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>For which day</source>
        <translation>哪天用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reserve, or into the waiting list</source>
        <translation>预约或排队等候</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>For whom: scan the card, or type its code</source>
        <translation>给谁：扫居民卡或输入卡号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>What is reserved</source>
        <translation>预约内容</translation>
    </message>
</context>
<context>
    <name>LendingLists</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>没有借出的物品</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有应还的</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期的</translation>
    </message>
    <message>
        <source>Nothing is in repair</source>
        <translation>没有在修的</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>在借</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天应还</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Lists of lending</source>
        <translation>借用列表</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借用</translation>
    </message>
    <message>
        <source>Items in repair</source>
        <translation>在修物品</translation>
    </message>
    <message>
        <source>It has come back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续借</translation>
    </message>
    <message>
        <source>Card of the item</source>
        <translation>物品卡片</translation>
    </message>
    <message>
        <source>Card of the borrower</source>
        <translation>借用人卡片</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Reading the hall …</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>LendingPage</name>
    <message>
        <source>Counter</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>LendingRemind</name>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Promised to bring it</source>
        <translation>答应归还</translation>
    </message>
    <message>
        <source>Not their number</source>
        <translation>号码不对</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reminder of {who}</source>
        <translation>提醒 {who}</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Last reminder: {text}</source>
        <translation>上次提醒：{text}</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>What they have</source>
        <translation>借用物品</translation>
    </message>
    <message>
        <source>Due or late</source>
        <translation>到期 / 逾期</translation>
    </message>
    <message>
        <source>{item} and {n} more</source>
        <translation>{item}等，另有 {n} 件</translation>
    </message>
    <message>
        <source>Last reminder</source>
        <translation>上次提醒</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
</context>
<context>
    <name>LendingSection</name>
    <message>
        <source>The terms of lending. How long a thing is lent stands with each kind of thing, not here.</source>
        <translation>借用的规定。每种物品借多久，在该物品里设，不在这里。</translation>
    </message>
    <message>
        <source>A4, both copies on one sheet</source>
        <translation>A4，两联印在一张上</translation>
    </message>
    <message>
        <source>A5, a sheet for each copy</source>
        <translation>A5，一联一张</translation>
    </message>
    <message>
        <source>Receipt paper, on the counter&apos;s slip printer</source>
        <translation>小票纸，用柜台的小票机</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存的内容</translation>
    </message>
    <message>
        <source>Loan slip</source>
        <translation>借用单</translation>
    </message>
</context>
<context>
    <name>LendingStock</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{column}: {problem}</source>
        <translation>{column}：{problem}</translation>
    </message>
    <message>
        <source>New: {item} ({n})</source>
        <translation>新增：{item}（{n} 件）</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Waits for its label</source>
        <translation>待贴标签</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>Not lent any more</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>{item} is written down. {deposit}</source>
        <translation>{item} 已登记。{deposit}</translation>
    </message>
    <message>
        <source>{item} is written down</source>
        <translation>{item} 已登记</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>套件</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>包含物品</translation>
    </message>
    <message>
        <source>{here} of {n} here: {pieces}</source>
        <translation>{n} 件，在库 {here} 件：{pieces}</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在库</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Lent for</source>
        <translation>借期</translation>
    </message>
</context>
<context>
    <name>LendingTake</name>
    <message>
        <source>Found {found} of {all}; to be found {waits}; unexpected {odd}.</source>
        <translation>应有 {all}，已找到 {found}，待找 {waits}，多出 {odd}。</translation>
    </message>
    <message>
        <source>Ended on {day}: found {found} of {all}, missing {missing}, not counted {open}; unexpected {odd}.</source>
        <translation>{day} 结束：应有 {all}，已找到 {found}，缺失 {missing}，未清点 {open}，多出 {odd}。</translation>
    </message>
    <message>
        <source>booked out; return it at the counter</source>
        <translation>登记为借出，请到柜台归还</translation>
    </message>
    <message>
        <source>of another station</source>
        <translation>属于其他驿站</translation>
    </message>
    <message>
        <source>it was missing</source>
        <translation>原登记为遗失</translation>
    </message>
    <message>
        <source>not lent any more</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>to be found</source>
        <translation>待找</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>多出</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未清点</translation>
    </message>
</context>
<context>
    <name>LetterKeys</name>
    <message>
        <source>First letters of what you look for</source>
        <translation>按事项名称的拼音首字母</translation>
    </message>
    <message>
        <source>First letters: {typed}</source>
        <translation>首字母：{typed}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <source>How many days</source>
        <translation>几天</translation>
    </message>
    <message>
        <source>Which days are counted</source>
        <translation>按什么算</translation>
    </message>
    <message>
        <source>Note on the time</source>
        <translation>时限说明</translation>
    </message>
    <message>
        <source>Note, if any</source>
        <translation>说明（可不填）</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Cancel number …</source>
        <translation>取消号票…</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>What you filled in is not saved yet.</source>
        <translation>填写的内容还没有保存。</translation>
    </message>
    <message>
        <source>Save it, or leave it as it was; then choose another line.</source>
        <translation>请先保存或恢复原样，再选别的行。</translation>
    </message>
</context>
<context>
    <name>LivePaper</name>
    <message>
        <source>The paper grows here</source>
        <translation>纸样会出现在这里</translation>
    </message>
    <message>
        <source>Write the name of the matter first.</source>
        <translation>请先写事项名称。</translation>
    </message>
    <message>
        <source>One page of A4 as it would be printed; it follows what you write.</source>
        <translation>A4 单页纸样，随写随变。</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>纸样</translation>
    </message>
</context>
<context>
    <name>LoanSlips</name>
    <message>
        <source>The loan slip goes to the receipt printer.</source>
        <translation>借用单已送到小票机打印。</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>{person} is away for a moment. The board goes on.</source>
        <translation>{person} 暂时离开，叫号屏照常显示。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign out, for somebody else</source>
        <translation>退出登录，换人使用</translation>
    </message>
</context>
<context>
    <name>LongStep</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Counts at once, for you on this computer only.</source>
        <translation>立即生效，只影响您在这台电脑上看到的画面。</translation>
    </message>
    <message>
        <source>{scale} %</source>
        <translation>{scale} %</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>One for done, one for look here, one for refused; the screen says the same in words.</source>
        <translation>办成、请看、不行各有一声；屏幕上同时有文字。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Sounds when scanning</source>
        <translation>扫码提示音</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reception hall</source>
        <translation>会客厅</translation>
    </message>
</context>
<context>
    <name>MatterPanel</name>
    <message>
        <source>Add a matter to this visit</source>
        <translation>为本次接待加办事项</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>加办</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open the desk</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>Pause …</source>
        <translation>暂停接待…</translation>
    </message>
    <message>
        <source>Close the desk</source>
        <translation>关闭接待席</translation>
    </message>
    <message>
        <source>Close the day …</source>
        <translation>结束今天…</translation>
    </message>
    <message>
        <source>Open the day again</source>
        <translation>重新开启今天</translation>
    </message>
    <message>
        <source>Open the ticket kiosk</source>
        <translation>打开取号机</translation>
    </message>
    <message>
        <source>Open the board on its own</source>
        <translation>打开单独的叫号屏</translation>
    </message>
    <message>
        <source>Open the rating screen</source>
        <translation>打开评价屏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Text {scale} %</source>
        <translation>文字 {scale}%</translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Sounds when scanning</source>
        <translation>扫码提示音</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Put the message away</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Before: {message}</source>
        <translation>上一条：{message}</translation>
    </message>
    <message>
        <source>Messages are shown here. F1: help and keys</source>
        <translation>提示信息显示在这里。按 F1 查看帮助和快捷键</translation>
    </message>
    <message>
        <source>{action} ({seconds} s)</source>
        <translation>{action}（{seconds} 秒）</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>At most {n} things fit on a notice.</source>
        <translation>一张告知单最多写 {n} 样。</translation>
    </message>
    <message>
        <source>Nothing is missing: everything is ticked. Write below what else must be brought.</source>
        <translation>都勾上了，没有缺的。还要别的材料，请写在下面。</translation>
    </message>
    <message>
        <source>{title}: tick what was brought</source>
        <translation>{title}：勾出已经带来的</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>The guide does not say what to bring. Write down what is missing.</source>
        <translation>指南没有写要带什么。请写下还缺的材料。</translation>
    </message>
    <message>
        <source>What stays without a tick is printed as missing, with where to get it.</source>
        <translation>没有勾的会印成“还缺”，并写上到哪里拿。</translation>
    </message>
    <message>
        <source>What else is missing, one thing a line</source>
        <translation>另外还缺的，一行一样</translation>
    </message>
    <message>
        <source>A note for the visitor</source>
        <translation>给居民的话</translation>
    </message>
    <message>
        <source>No names, no numbers of cards.</source>
        <translation>不写姓名和证件号码。</translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印告知单</translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>There are no models yet</source>
        <translation>还没有品种</translation>
    </message>
    <message>
        <source>Write the first one down.</source>
        <translation>请登记第一个品种。</translation>
    </message>
    <message>
        <source>Item models</source>
        <translation>物品品种</translation>
    </message>
    <message>
        <source>Back to the items</source>
        <translation>返回物品</translation>
    </message>
    <message>
        <source>New model …</source>
        <translation>新增品种…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Lend none of it any more</source>
        <translation>停用这个品种</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>Do you need help at the desk?</source>
        <translation>办理时需要哪些照顾？</translation>
    </message>
    <message>
        <source>I use a wheelchair</source>
        <translation>坐轮椅</translation>
    </message>
    <message>
        <source>I hear badly</source>
        <translation>听不清</translation>
    </message>
    <message>
        <source>I see badly</source>
        <translation>看不清</translation>
    </message>
    <message>
        <source>Trouble with this screen? Please call the staff at the front desk.</source>
        <translation>操作有困难，请叫前台工作人员。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>好了</translation>
    </message>
</context>
<context>
    <name>NewCasePanel</name>
    <message>
        <source>New case from the visit {ticket}</source>
        <translation>从 {ticket} 号来访新建办件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建办件</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>None of the services</source>
        <translation>不属于列出的事项</translation>
    </message>
    <message>
        <source>I do it myself</source>
        <translation>我来办</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Name of the resident</source>
        <translation>居民姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kept sealed; on paper it stands on the day&apos;s sheet alone.</source>
        <translation>加密保存，纸上只印在当天的上门单上。</translation>
    </message>
    <message>
        <source>A dog, dark stairs; nothing of illness.</source>
        <translation>如有狗、楼道暗；不写病情。</translation>
    </message>
    <message>
        <source>Papers taken in</source>
        <translation>收到材料</translation>
    </message>
    <message>
        <source>Still missing: {what}</source>
        <translation>还缺：{what}</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>Not known, or none</source>
        <translation>不填</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Why at home</source>
        <translation>上门原因</translation>
    </message>
    <message>
        <source>Its last four digits open the case to the resident.</source>
        <translation>居民凭电话后四位查询进度。</translation>
    </message>
    <message>
        <source>No ID card is kept: look at it and give it back.</source>
        <translation>不留身份证，看过当场退还。</translation>
    </message>
    <message>
        <source>The resident agrees to what is kept about them</source>
        <translation>居民同意留存这些个人信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Wished times</source>
        <translation>希望的时间</translation>
    </message>
    <message>
        <source>For the safety of who goes</source>
        <translation>上门人员注意</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>办什么事</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>交办说明</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Number of the materials notice</source>
        <translation>告知单编号</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>由谁办</translation>
    </message>
    <message>
        <source>Promise a date of its own</source>
        <translation>另定承诺日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Work can begin. All of this can also be done later, in the settings.</source>
        <translation>现在就可以开始接待。下面几件事也可以以后在“设置”里做。</translation>
    </message>
    <message>
        <source>Ticket kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>A touch screen at which residents take their number: enrol its computer once.</source>
        <translation>居民在触摸屏上自己取号：在那台电脑上登记一次。</translation>
    </message>
    <message>
        <source>Enrol it</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Board for calls</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>A television at this computer shows it at once; one with its own computer is enrolled.</source>
        <translation>电视接在这台电脑上，马上就能显示；另有电脑的要登记。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>When the kiosk gives numbers: weekdays, lunch break, holidays.</source>
        <translation>取号机什么时候给号：周几、午休、节假日。</translation>
    </message>
    <message>
        <source>Set them</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>试打小票</translation>
    </message>
    <message>
        <source>See whether a slip comes out.</source>
        <translation>看看小票能不能打出来。</translation>
    </message>
    <message>
        <source>No printer is set up yet.</source>
        <translation>还没有设置打印机。</translation>
    </message>
    <message>
        <source>Print one</source>
        <translation>去试打</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>The administrator signs in for it.</source>
        <translation>由管理员登录后做。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The program did not end as it should last time. The data has been checked and is sound.</source>
        <translation>上次异常退出，数据已核对，完好。</translation>
    </message>
    <message>
        <source>Look whether your last step was done.</source>
        <translation>请看一下最后一步是否已完成。</translation>
    </message>
    <message>
        <source>The board&apos;s screen is switched off or unplugged.</source>
        <translation>叫号屏已关闭或已拔下。</translation>
    </message>
    <message>
        <source>Calling goes on; the board comes back by itself with its screen.</source>
        <translation>叫号照常进行，屏幕接好后会自动恢复显示。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>given on {day}</source>
        <translation>{day} 开出</translation>
    </message>
    <message>
        <source>came back {n} times</source>
        <translation>来过 {n} 次</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>all brought</source>
        <translation>已补齐</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>Why: {text}</source>
        <translation>原因：{text}</translation>
    </message>
    <message>
        <source>Reading the notices …</source>
        <translation>正在读取告知单…</translation>
    </message>
    <message>
        <source>No notice is like that. Look at its code, M- and digits, or try other words.</source>
        <translation>没有这样的告知单。请核对编号（M-加数字），或换个词再找。</translation>
    </message>
    <message>
        <source>No notice is open: whoever was told came back, or was given up.</source>
        <translation>没有未结的告知单：开出的都已补齐或作废。</translation>
    </message>
    <message>
        <source>Open notices: {n}, in sight: {shown}. The newest comes first.</source>
        <translation>未结 {n} 张，列出 {shown} 张，新开的在前。</translation>
    </message>
    <message>
        <source>Materials notices that are open</source>
        <translation>未结的一次性告知单</translation>
    </message>
    <message>
        <source>Code (M-0001), matter, service or number</source>
        <translation>编号（M-0001）、事项或号码</translation>
    </message>
    <message>
        <source>Find a notice</source>
        <translation>查找告知单</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>告知单</translation>
    </message>
    <message>
        <source>It stands in the record of who did what. No names, no numbers of cards.</source>
        <translation>会记入操作记录。不写姓名，不写证件号码。</translation>
    </message>
    <message>
        <source>Why nobody will come back with it</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Somebody came back with it</source>
        <translation>居民带单回来了</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>恢复为未结</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Done ({seconds} s)</source>
        <translation>知道了（{seconds} 秒）</translation>
    </message>
    <message>
        <source>Please take a seat, watch the screen and listen.</source>
        <translation>请到等候区坐下，看叫号屏幕，听叫号。</translation>
    </message>
    <message>
        <source>Goes first: bring your proof to the desk.</source>
        <translation>优先号：请把证件带到接待席。</translation>
    </message>
    <message>
        <source>For the staff to scan</source>
        <translation>给工作人员扫</translation>
    </message>
    <message>
        <source>Your number ({service})</source>
        <translation>您的号码（{service}）</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
</context>
<context>
    <name>Offices</name>
    <message>
        <source>Back office</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>Front office</source>
        <translation>前台</translation>
    </message>
</context>
<context>
    <name>OlderPage</name>
    <message>
        <source>Is this copy of the data meant?</source>
        <translation>确定用这份数据吗？</translation>
    </message>
    <message>
        <source>This computer has seen newer entries than there are in it. Whoever goes on gives them up; the record then says who decided that. Look for the newer file first.</source>
        <translation>这台电脑见过比它更新的记录。继续使用就等于放弃那些记录，操作记录里会写明由谁决定。请先找一找更新的文件。</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>由谁决定</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Go on with this copy</source>
        <translation>用这份数据继续</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>OpenNotices</name>
    <message>
        <source>{number} is given up.</source>
        <translation>{number} 已作废。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>恢复为未结</translation>
    </message>
    <message>
        <source>{number} is open again.</source>
        <translation>{number} 已恢复为未结。</translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>What this desk takes</source>
        <translation>本席受理范围</translation>
    </message>
    <message>
        <source>Receive like this</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>叫哪些人</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Choose at least one service.</source>
        <translation>请至少选择一个事项。</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>Called {ticket}</source>
        <translation>已呼叫 {ticket}</translation>
    </message>
    <message>
        <source>{ticket} is finished</source>
        <translation>{ticket} 已办结</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nobody is waiting for what this desk takes.</source>
        <translation>没有人等候本席办理的事项。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>PagedGrid</name>
    <message>
        <source>{n} of {all}</source>
        <translation>第 {n}/{all} 页</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Desk</source>
        <translation>接待</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>借用</translation>
    </message>
    <message>
        <source>Guides</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>帮办</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>排班推演</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Give a number: {service}</source>
        <translation>取号：{service}</translation>
    </message>
    <message>
        <source>{ticket}: {state}, waited {time}</source>
        <translation>{ticket}：{state}，等候{time}</translation>
    </message>
    <message>
        <source>Print the receipt of {case} again ({ticket})</source>
        <translation>补打 {case} 的受理回执（{ticket}）</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Walk-up</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>号票</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>代办件</translation>
    </message>
    <message>
        <source>Open a case from the materials notice {notice}</source>
        <translation>按告知单 {notice} 新建办件</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>物品</translation>
    </message>
</context>
<context>
    <name>PaletteWindow</name>
    <message>
        <source>Nothing is found. Try other letters; a ticket is found by its number.</source>
        <translation>没有找到。换几个字母试试；号票请输入号码。</translation>
    </message>
    <message>
        <source>Enter: do it. Up and down: choose. Esc: leave.</source>
        <translation>回车执行，上下键选择，Esc 关闭。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a command, page, setting, service or ticket</source>
        <translation>查找命令、页面、设置、事项或号票</translation>
    </message>
    <message>
        <source>Find: letters, pinyin, initials, or a ticket&apos;s number</source>
        <translation>输入文字、拼音、首字母或号码</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PaperChips</name>
    <message>
        <source>On the slip printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>On A5</source>
        <translation>A5 纸</translation>
    </message>
    <message>
        <source>The desk has no slip printer.</source>
        <translation>前台没有小票打印机。</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>The paper: {title}</source>
        <translation>纸样：{title}</translation>
    </message>
    <message>
        <source>This is version {n}, as it stood then.</source>
        <translation>这是第 {n} 版，当时就是这样。</translation>
    </message>
    <message>
        <source>No font has {signs}: printed as their codes.</source>
        <translation>字库没有 {signs}，印成编码。</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>单页</translation>
    </message>
    <message>
        <source>One page, A5</source>
        <translation>单页 A5</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Give papers back</source>
        <translation>退还材料</translation>
    </message>
    <message>
        <source>Take papers in</source>
        <translation>收材料</translation>
    </message>
    <message>
        <source>Given back and signed for</source>
        <translation>已退还并签收</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收下</translation>
    </message>
</context>
<context>
    <name>PaperRows</name>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>All of these are here</source>
        <translation>以上全部收下</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Save the paper</source>
        <translation>保存文件</translation>
    </message>
</context>
<context>
    <name>PapersStep</name>
    <message>
        <source>The hall is ready</source>
        <translation>会客厅已建好</translation>
    </message>
    <message>
        <source>These first PINs are shown only now. Each is replaced by an own one at the first sign-in.</source>
        <translation>这些初始口令只显示这一次。首次登录时各自改成自己的口令。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Keep it apart from the computer: it opens the protected data of a backup on another one.</source>
        <translation>请与电脑分开保存：在别的电脑上恢复备份时，用它打开受保护的数据。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printed or written down</source>
        <translation>已打印或已抄下</translation>
    </message>
    <message>
        <source>The printer could not be set up; the settings can do it later.</source>
        <translation>打印机没有设置成功，以后可在设置里进行。</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>Who works here?</source>
        <translation>谁在这里工作？</translation>
    </message>
    <message>
        <source>Receptionist {number}</source>
        <translation>接待员 {number}</translation>
    </message>
    <message>
        <source>You choose your own PIN now. Everybody else gets a random one, shown at the end.</source>
        <translation>您自己的口令现在设定，其他人的口令随机生成，最后显示。</translation>
    </message>
    <message>
        <source>Supervisor and administrator</source>
        <translation>主管兼管理员</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>您是</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>At least 8 characters; digits alone are fine.</source>
        <translation>至少 8 位，可以全是数字。</translation>
    </message>
    <message>
        <source>Your PIN once more</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>As colleagues know them; they can be changed later.</source>
        <translation>同事平时怎么称呼就怎么写，以后可以改。</translation>
    </message>
    <message>
        <source>Supervisor and administrator are two accounts; both have your PIN.</source>
        <translation>主管和管理员是两个账户，都用您的口令。</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号接待席</translation>
    </message>
</context>
<context>
    <name>PhoneOfCase</name>
    <message>
        <source>The phone number is copied</source>
        <translation>电话已复制</translation>
    </message>
</context>
<context>
    <name>PhoneStep</name>
    <message>
        <source>Telephone, if you like</source>
        <translation>留个电话？不留也可以</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Send without it</source>
        <translation>不留电话提交</translation>
    </message>
    <message>
        <source>Only to ask and answer you; deleted {n} months after the end.</source>
        <translation>只用来联系和答复您，办结 {n} 个月后删除。</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Photo of {item}</source>
        <translation>{item} 的照片</translation>
    </message>
    <message>
        <source>Photo of the item</source>
        <translation>物品照片</translation>
    </message>
</context>
<context>
    <name>PhraseList</name>
    <message>
        <source>Phrases to record</source>
        <translation>要录的句子</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>{phrase} ({digits})</source>
        <translation>{phrase}（{digits}）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未录</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Speak on this computer instead</source>
        <translation>改由这台电脑播报</translation>
    </message>
    <message>
        <source>Speak on this computer</source>
        <translation>由这台电脑播报</translation>
    </message>
    <message>
        <source>Voice and chime are switched off</source>
        <translation>语音和提示音都已关闭</translation>
    </message>
    <message>
        <source>The voice is in trouble</source>
        <translation>语音有问题</translation>
    </message>
    <message>
        <source>This computer speaks the calls</source>
        <translation>由这台电脑播报叫号</translation>
    </message>
    <message>
        <source>{computer} speaks the calls</source>
        <translation>由 {computer} 播报叫号</translation>
    </message>
    <message>
        <source>No computer speaks the calls yet</source>
        <translation>还没有电脑播报叫号</translation>
    </message>
    <message>
        <source>The first computer that opens the board will, or this one if you say so.</source>
        <translation>第一台打开叫号屏的电脑会播报，也可以指定这台。</translation>
    </message>
    <message>
        <source>This computer ({computer})</source>
        <translation>这台电脑（{computer}）</translation>
    </message>
    <message>
        <source>{place}: {state}</source>
        <translation>{place}：{state}</translation>
    </message>
    <message>
        <source>{trouble} {step}</source>
        <translation>{trouble}{step}</translation>
    </message>
    <message>
        <source>speaks.</source>
        <translation>正常播报。</translation>
    </message>
    <message>
        <source>speaks as soon as the program is open there.</source>
        <translation>那台电脑打开程序后就会播报。</translation>
    </message>
    <message>
        <source>This computer speaks the calls from now on.</source>
        <translation>从现在起由这台电脑播报叫号。</translation>
    </message>
    <message>
        <source>This computer no longer speaks the calls.</source>
        <translation>这台电脑不再播报叫号。</translation>
    </message>
    <message>
        <source>Try the voice</source>
        <translation>试听语音</translation>
    </message>
    <message>
        <source>Try the chime</source>
        <translation>试听提示音</translation>
    </message>
    <message>
        <source>Speak here as well (another room)</source>
        <translation>这台也播报（另一间大厅）</translation>
    </message>
    <message>
        <source>No longer on this computer</source>
        <translation>这台不再播报</translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>Swap them and save</source>
        <translation>对调并保存</translation>
    </message>
    <message>
        <source>Leave them out and save</source>
        <translation>不写坐标，保存</translation>
    </message>
    <message>
        <source>For the public notice and the map of what is near. Services and hours on it are those of the other sections; places on the map are those of published guides, too.</source>
        <translation>公示牌和便民服务圈图上写的内容。服务和时间取自其他各页；地图上还有已发布指南里的办理地点。</translation>
    </message>
    <message>
        <source>Receipt paper, where the desk has a slip printer</source>
        <translation>小票纸（接待席有小票机时）</translation>
    </message>
    <message>
        <source>A5, on the usual printer</source>
        <translation>A5 纸，用常用打印机</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示牌</translation>
    </message>
    <message>
        <source>Materials notices</source>
        <translation>一次性告知单</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>Desks planned on the visitors of {day}</source>
        <translation>排班方案：按 {day} 的来人推演</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Ordinary, mean wait, min</source>
        <translation>普通居民平均等候（分钟）</translation>
    </message>
    <message>
        <source>Ordinary, 90 % under, min</source>
        <translation>普通居民九成等候不超过（分钟）</translation>
    </message>
    <message>
        <source>Ordinary, longest, min</source>
        <translation>普通居民最长等候（分钟）</translation>
    </message>
    <message>
        <source>Ordinary within the aim</source>
        <translation>普通居民等候达标比例</translation>
    </message>
    <message>
        <source>Green channel, mean wait, min</source>
        <translation>绿色通道平均等候（分钟）</translation>
    </message>
    <message>
        <source>Passed by others, at most</source>
        <translation>被别人超过最多</translation>
    </message>
    <message>
        <source>Desk-hours</source>
        <translation>席位工时（小时）</translation>
    </message>
    <message>
        <source>Of these without a visit, h</source>
        <translation>其中空闲（小时）</translation>
    </message>
    <message>
        <source>Desks at work</source>
        <translation>席位忙碌比例</translation>
    </message>
    <message>
        <source>Last visit ends after the last half hour by, min</source>
        <translation>最后半小时过后还要办（分钟）</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>当天实测</translation>
    </message>
    <message>
        <source>Desks of that day</source>
        <translation>按当天席位</translation>
    </message>
    <message>
        <source>Desks then</source>
        <translation>当天席位</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>席位</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>本方案</translation>
    </message>
    <message>
        <source>Waits in minutes</source>
        <translation>等候（分钟）</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Half under</source>
        <translation>半数不超过</translation>
    </message>
    <message>
        <source>90 % under</source>
        <translation>九成不超过</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>被超过</translation>
    </message>
    <message>
        <source>From</source>
        <translation>时间起</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>来人</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>最多等候</translation>
    </message>
    <message>
        <source>This plan beside the day</source>
        <translation>本方案与当天对比</translation>
    </message>
    <message>
        <source>Waits by class</source>
        <translation>各类居民等候</translation>
    </message>
    <message>
        <source>The day by half hour</source>
        <translation>全天每半小时</translation>
    </message>
    <message>
        <source>Nobody ordinary came on that day.</source>
        <translation>那天没有普通居民来。</translation>
    </message>
    <message>
        <source>In every half hour 90 % of the ordinary visitors wait less than {n} min.</source>
        <translation>每个半小时都有九成普通居民等候不超过 {n} 分钟。</translation>
    </message>
    <message>
        <source>The aim was kept on that day: {measured} of the ordinary visitors waited less than {n} min. Played again it is {share}; too few who come from {times}</source>
        <translation>当天已达标：{measured} 的普通居民等候不超过 {n} 分钟。推演为 {share}，这些时段来的人不达标：{times}</translation>
    </message>
    <message>
        <source>{share} of the ordinary visitors wait less than {n} min; too few who come from {times}</source>
        <translation>{share} 的普通居民等候不超过 {n} 分钟；这些时段来的人不达标：{times}</translation>
    </message>
    <message>
        <source>The length of visits is drawn {n} times; the figures are over all of these.</source>
        <translation>办理时长随机推演 {n} 遍，数字是全部结果的汇总。</translation>
    </message>
    <message>
        <source>Every visit as long as it was on that day, with the usual pause between two.</source>
        <translation>每位居民的办理时长与当天相同，两位之间有平常的间隔。</translation>
    </message>
    <message>
        <source>Every visit as long as it was on that day; {drawn} of the {all} have no end there, so theirs are drawn {n} times from what is usual.</source>
        <translation>办理时长与当天相同；{all} 位中有 {drawn} 位当天没有办结时间，按平常时长补，推演 {n} 遍。</translation>
    </message>
    <message>
        <source>“Measured” is how it was. The other columns are played, as if every desk took every service and nobody left: compare these with each other.</source>
        <translation>“当天实测”是实际情况；另外几列是推演，假定每个席位什么都办、没有人中途离开，请只拿推演的几列互相比较。</translation>
    </message>
    <message>
        <source> {n} who were never called are not among the measured.</source>
        <translation>有 {n} 位没被叫到，不在实测之内。</translation>
    </message>
</context>
<context>
    <name>PlanningPage</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>There is no earlier day yet</source>
        <translation>还没有可用的往日记录</translation>
    </message>
    <message>
        <source>Plan on the first day&apos;s visitors tomorrow, or take arrivals from a file.</source>
        <translation>明天就可以用第一天的来人推演，也可以先从文件读取。</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>来人记录</translation>
    </message>
    <message>
        <source>These are the fewest desks that keep the aim.</source>
        <translation>这是达到目标的最少席位。</translation>
    </message>
    <message>
        <source>Even with {n} desks all day the aim is not kept.</source>
        <translation>全天开 {n} 个席位也达不到目标。</translation>
    </message>
    <message>
        <source>Allow more desks, or a longer wait.</source>
        <translation>请增加最多席位数，或放宽等候目标。</translation>
    </message>
    <message>
        <source>Looking for the fewest desks … {share} %</source>
        <translation>正在找最少席位…{share} %</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Open desks by half hour, for the {n} visitors of {day}</source>
        <translation>每半小时开放席位（{day}，来人 {n} 位）</translation>
    </message>
    <message>
        <source>This rule cannot be played; the figures are still those of the rule before.</source>
        <translation>这条规则没法推演，下面的数字还是上一条规则的。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The earlier days are being read.</source>
        <translation>正在读取往日记录。</translation>
    </message>
</context>
<context>
    <name>PortField</name>
    <message>
        <source>In the network</source>
        <translation>网络打印机</translation>
    </message>
    <message>
        <source>Not connected now: {place}</source>
        <translation>现在没接上：{place}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他（手工填写）</translation>
    </message>
    <message>
        <source>USB printer {place}</source>
        <translation>USB 打印机 {place}</translation>
    </message>
    <message>
        <source>Serial line {place}</source>
        <translation>串口 {place}</translation>
    </message>
    <message>
        <source>One of the printers of this computer.</source>
        <translation>这台电脑上装好的打印机。</translation>
    </message>
    <message>
        <source>A folder; each slip becomes a file in it.</source>
        <translation>一个文件夹，每张小票存成一个文件。</translation>
    </message>
    <message>
        <source>The printer&apos;s address, for example {example}.</source>
        <translation>打印机的网络地址，例如 {example}。</translation>
    </message>
    <message>
        <source>Written like {examples}.</source>
        <translation>写成 {examples} 这样。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>PrinterMark</name>
    <message>
        <source>Paper nearly out</source>
        <translation>快没纸了</translation>
    </message>
    <message>
        <source>{n} printers stopped</source>
        <translation>{n} 台打印机停了</translation>
    </message>
    <message>
        <source>Printer stopped</source>
        <translation>打印机停了</translation>
    </message>
    <message>
        <source>{n} to print</source>
        <translation>{n} 张待打</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PrinterStep</name>
    <message>
        <source>Is there a slip printer?</source>
        <translation>有小票打印机吗？</translation>
    </message>
    <message>
        <source>Slip printer</source>
        <translation>小票打印机</translation>
    </message>
    <message>
        <source>First say where the printer is.</source>
        <translation>先写打印机的连接。</translation>
    </message>
    <message>
        <source>A test slip is on its way …</source>
        <translation>正在打印测试小票…</translation>
    </message>
    <message>
        <source>Reception hall</source>
        <translation>会客厅</translation>
    </message>
    <message>
        <source>The test slip is printed.</source>
        <translation>测试小票已打印。</translation>
    </message>
    <message>
        <source>May be left out: without one the number is shown big on screen.</source>
        <translation>可以跳过：没有打印机时，号码大字显示在屏幕上。</translation>
    </message>
    <message>
        <source>None for now</source>
        <translation>暂时没有</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} 毫米</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Print a test slip</source>
        <translation>打印测试小票</translation>
    </message>
</context>
<context>
    <name>PrinterWatch</name>
    <message>
        <source>{device} prints again.</source>
        <translation>{device} 恢复打印。</translation>
    </message>
    <message>
        <source>{device}: {trouble}</source>
        <translation>{device}：{trouble}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The paper is nearly at its end</source>
        <translation>纸快用完了</translation>
    </message>
    <message>
        <source>Have a new roll at hand.</source>
        <translation>请准备好新纸卷。</translation>
    </message>
    <message>
        <source>Open the program on the computer {pc}; until then, tell people their number.</source>
        <translation>请在电脑“{pc}”上打开本程序；在此之前请口头告知号码。</translation>
    </message>
    <message>
        <source>Nobody prints: its computer is off</source>
        <translation>无法打印：它所在的电脑没有开机</translation>
    </message>
    <message>
        <source>{job}: {trouble}</source>
        <translation>{job}：{trouble}</translation>
    </message>
    <message>
        <source>Reprint {subject}</source>
        <translation>补打 {subject}</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>A test slip is on its way …</source>
        <translation>正在打印测试小票…</translation>
    </message>
    <message>
        <source>Test print: {state}. {words}</source>
        <translation>测试打印：{state}。{words}</translation>
    </message>
    <message>
        <source>A new printer</source>
        <translation>新增打印机</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>还没有设置打印机</translation>
    </message>
    <message>
        <source>It belongs to this computer, which must be on and have the program open to print.</source>
        <translation>打印机属于这台电脑；电脑开着、程序打开时才能打印。</translation>
    </message>
    <message>
        <source>An administrator sets one up. Until then the number is shown big on screen.</source>
        <translation>由管理员设置。在此之前，号码会大字显示在屏幕上。</translation>
    </message>
    <message>
        <source>Only an administrator can change it; a test print is always possible.</source>
        <translation>只有管理员能修改，测试打印谁都可以。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>What prints the slips. When one cannot print, the next in order does.</source>
        <translation>用来打印小票。一台打不了，就由下一台打。</translation>
    </message>
    <message>
        <source>Add a printer</source>
        <translation>新增打印机</translation>
    </message>
    <message>
        <source>Test print</source>
        <translation>测试打印</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Sign in as administrator …</source>
        <translation>用管理员账户登录…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As people call it, for example: by the entrance.</source>
        <translation>大家怎么叫它，例如“门口”。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>1 is tried first.</source>
        <translation>1 最先使用。</translation>
    </message>
    <message>
        <source>Tells its status</source>
        <translation>能报告状态</translation>
    </message>
    <message>
        <source>Without it nobody knows whether it printed.</source>
        <translation>不能报告状态的，无从知道打没打出来。</translation>
    </message>
    <message>
        <source>Cuts the paper</source>
        <translation>自动切纸</translation>
    </message>
    <message>
        <source>What it prints</source>
        <translation>打印哪些小票</translation>
    </message>
    <message>
        <source>Slips of numbers that were taken there.</source>
        <translation>在这些地方取的号。</translation>
    </message>
    <message>
        <source>{width} mm</source>
        <translation>{width} 毫米</translation>
    </message>
    <message>
        <source>At a desk</source>
        <translation>前台取号</translation>
    </message>
    <message>
        <source>At a kiosk</source>
        <translation>取号机取号</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>电话取号</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>{state}; the paper is nearly out</source>
        <translation>{state}；纸快用完了</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>What the hall keeps of people, and who sees it.</source>
        <translation>会客厅保存哪些个人信息，谁能看到。</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存的内容</translation>
    </message>
    <message>
        <source>A ticket holds its number, service, times and the priority band; no name, no age, no ID number.</source>
        <translation>号票只有号码、事项、时间和优先类别；没有姓名、年龄和证件号。</translation>
    </message>
    <message>
        <source>Of a proof its kind, its end and who saw it are kept; the number of a paper is read and forgotten.</source>
        <translation>优先凭证只记种类、有效期和谁看过；证件号码读完即丢，不保存。</translation>
    </message>
    <message>
        <source>A loan and a case keep whose they are, with the telephone, a visit at home the address, its reason and what to heed, too; so many months after the return or the end as the settings of lending and of cases say, all of it is forgotten.</source>
        <translation>借用和帮办记下本人姓名和电话，上门服务还记下地址、上门原因和注意事项；归还或办结后，过了“借用”和“帮办代办和好差评”里设的月数，就不再保留。</translation>
    </message>
    <message>
        <source>Boards, slips and the voice say numbers only.</source>
        <translation>叫号屏、小票和语音只报号码。</translation>
    </message>
    <message>
        <source>Every step is written down with who made it and when; these records cannot be altered unnoticed.</source>
        <translation>每一步操作都记下是谁、在什么时候做的；这些记录一经改动就会被发现。</translation>
    </message>
    <message>
        <source>PINs are kept so that nobody can read them, not even an administrator.</source>
        <translation>口令加密保存，任何人都看不到，管理员也不能。</translation>
    </message>
    <message>
        <source>An administrator sees accounts and settings, but no resident&apos;s data.</source>
        <translation>管理员能看到账户和设置，看不到居民的信息。</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>ID card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Disability card</source>
        <translation>残疾人证</translation>
    </message>
    <message>
        <source>Other certificate</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Plain to see</source>
        <translation>目视</translation>
    </message>
    <message>
        <source>Other proof</source>
        <translation>其他证明</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Clearly of that age</source>
        <translation>年龄明显</translation>
    </message>
    <message>
        <source>Known to us</source>
        <translation>常来，认识本人</translation>
    </message>
    <message>
        <source>In a wheelchair or on crutches</source>
        <translation>坐轮椅或拄拐</translation>
    </message>
    <message>
        <source>Clearly cannot see or hear</source>
        <translation>明显看不见或听不见</translation>
    </message>
    <message>
        <source>Looks very unwell</source>
        <translation>明显病重</translation>
    </message>
    <message>
        <source>Visibly pregnant</source>
        <translation>孕期明显</translation>
    </message>
    <message>
        <source>Has a small child along</source>
        <translation>带着婴幼儿</translation>
    </message>
    <message>
        <source>In uniform</source>
        <translation>着军装</translation>
    </message>
    <message>
        <source>Walks with difficulty</source>
        <translation>行走困难</translation>
    </message>
    <message>
        <source>No number was read. Scan the paper again, or type its number.</source>
        <translation>没有读到号码。请再扫一次，或手工输入。</translation>
    </message>
    <message>
        <source>This number is too short or too long. Scan or type it again.</source>
        <translation>号码位数不对，请再扫或再输一次。</translation>
    </message>
    <message>
        <source>This is no number of an ID card or disability certificate.</source>
        <translation>这不是身份证号或残疾人证号。</translation>
    </message>
    <message>
        <source>The number begins with no region there is. Look at the paper and read it again.</source>
        <translation>号码开头的地区不存在，请核对证件后重读。</translation>
    </message>
    <message>
        <source>The birth date in the number does not exist. Look at the paper and read it again.</source>
        <translation>号码里的出生日期不存在，请核对证件后重读。</translation>
    </message>
    <message>
        <source>The birth date in the number lies in the future. Read it again.</source>
        <translation>号码里的出生日期在今天之后，请重读。</translation>
    </message>
    <message>
        <source>The birth date in the number is too long ago. Read it again.</source>
        <translation>号码里的出生日期过早，请重读。</translation>
    </message>
    <message>
        <source>The number does not add up: one digit is wrong. Read it again.</source>
        <translation>号码校验不符，有一位不对，请重读。</translation>
    </message>
    <message>
        <source>This is an old card with 15 digits, invalid since 2013. Look at its date and choose by hand.</source>
        <translation>这是 15 位旧证，2013 年起已停用。请看证上日期，手工选择。</translation>
    </message>
    <message>
        <source>The certificate&apos;s category does not exist. Read the number again.</source>
        <translation>残疾类别不存在，请重读号码。</translation>
    </message>
    <message>
        <source>The certificate&apos;s level does not exist. Read the number again.</source>
        <translation>残疾等级不存在，请重读号码。</translation>
    </message>
    <message>
        <source>The region in the number is not in our list; compare it with the card.</source>
        <translation>号码里的地区不在本程序的表里，请与证件核对。</translation>
    </message>
    <message>
        <source>A foreigner&apos;s card: compare the birth date with the card.</source>
        <translation>外国人永久居留证，请与证件核对出生日期。</translation>
    </message>
    <message>
        <source>sight</source>
        <translation>视力</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>听力</translation>
    </message>
    <message>
        <source>speech</source>
        <translation>言语</translation>
    </message>
    <message>
        <source>limbs</source>
        <translation>肢体</translation>
    </message>
    <message>
        <source>mind</source>
        <translation>智力</translation>
    </message>
    <message>
        <source>mental illness</source>
        <translation>精神</translation>
    </message>
    <message>
        <source>several</source>
        <translation>多重</translation>
    </message>
    <message>
        <source>Disability certificate: {category}, level {level}. Proposed: {kind}.</source>
        <translation>残疾人证：{category}，{level} 级。建议：{kind}。</translation>
    </message>
    <message>
        <source>ID card read: not of an age that goes first.</source>
        <translation>已读身份证：未到优先年龄。</translation>
    </message>
    <message>
        <source>ID card read. Proposed: {kind}.</source>
        <translation>已读身份证。建议：{kind}。</translation>
    </message>
</context>
<context>
    <name>PublicWindows</name>
    <message>
        <source>Enrol this computer once under Settings, Boards and kiosks; then it opens from here.</source>
        <translation>在“设置—叫号屏和取号机”里登记这台电脑一次，以后就从这里打开。</translation>
    </message>
    <message>
        <source>An administrator enrols it once at this computer, under Settings, Boards and kiosks.</source>
        <translation>请管理员在这台电脑上登记一次：“设置—叫号屏和取号机”。</translation>
    </message>
    <message>
        <source>This computer is not enrolled yet: {kind}.</source>
        <translation>这台电脑还没有登记为：{kind}。</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去登记</translation>
    </message>
    <message>
        <source>Sign in as administrator …</source>
        <translation>用管理员账户登录…</translation>
    </message>
    <message>
        <source>This computer has one screen, and it would be covered: {kind}.</source>
        <translation>这台电脑只有一块屏幕，打开后会被盖住：{kind}。</translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation>仍然打开</translation>
    </message>
    <message>
        <source>Only staff get it away again, with their PIN; this window stays open behind it.</source>
        <translation>只有工作人员用口令才能退出；本窗口还在它后面开着。</translation>
    </message>
    <message>
        <source>It could not be started: {kind}.</source>
        <translation>没能启动：{kind}。</translation>
    </message>
    <message>
        <source>Start the program with the word --{kind} instead.</source>
        <translation>请改用命令“huiketing --{kind}”启动。</translation>
    </message>
    <message>
        <source>Opening: {kind} ({names}).</source>
        <translation>正在打开：{kind}（{names}）。</translation>
    </message>
    <message>
        <source>It takes a few seconds. Staff leave it with their PIN.</source>
        <translation>要等几秒钟。工作人员用口令退出。</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Hand on all cases of {who}: {n}</source>
        <translation>转交 {who} 的全部办件（{n} 件）</translation>
    </message>
    <message>
        <source>Hand all on</source>
        <translation>全部转交</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>回执号</translation>
    </message>
    <message>
        <source>Last four digits of the telephone</source>
        <translation>电话后四位</translation>
    </message>
    <message>
        <source>How does my case stand?</source>
        <translation>我的事办到哪了？</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Empty: everybody.</source>
        <translation>不填为全部。</translation>
    </message>
    <message>
        <source>Visits of a day</source>
        <translation>上门安排</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Ledger of cases</source>
        <translation>帮办代办台账</translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>做了什么？</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Its last four digits open the case to the resident.</source>
        <translation>居民凭电话后四位查询进度。</translation>
    </message>
    <message>
        <source>Empty: the number stays as it is.</source>
        <translation>不填则电话不变。</translation>
    </message>
    <message>
        <source>Name of the resident</source>
        <translation>居民姓名</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Whose case it is</source>
        <translation>办件居民</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>告知内容</translation>
    </message>
    <message>
        <source>Tell the resident</source>
        <translation>告知居民</translation>
    </message>
    <message>
        <source>Told, write it down</source>
        <translation>已告知，记下</translation>
    </message>
    <message>
        <source>Note for the colleague</source>
        <translation>给同事的说明</translation>
    </message>
    <message>
        <source>Hand this case on</source>
        <translation>转交这个办件</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>等什么</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>等谁</translation>
    </message>
    <message>
        <source>Let this case wait</source>
        <translation>转为等待</translation>
    </message>
    <message>
        <source>It waits</source>
        <translation>开始等待</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>A closed day moves to the next open one.</source>
        <translation>遇休息日顺延到下一个工作日。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Promise another date</source>
        <translation>改承诺日期</translation>
    </message>
    <message>
        <source>Promise it</source>
        <translation>改为这一天</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>The visit took place</source>
        <translation>上门已完成</translation>
    </message>
    <message>
        <source>Visit done</source>
        <translation>上门完成</translation>
    </message>
    <message>
        <source>Needed for a refusal: its reason, which the resident is told.</source>
        <translation>不予办理时必填理由，并告知居民。</translation>
    </message>
    <message>
        <source>What was found, and what is done about it.</source>
        <translation>写明查到什么、怎样改进。</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>End this case</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open this case again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>Name, number, address and everything written go for good; kind, dates and result stay for the figures.</source>
        <translation>姓名、电话、地址和所写内容都会去除，不能恢复；类别、日期和结果留作统计。</translation>
    </message>
    <message>
        <source>Remove whose case it was</source>
        <translation>去除个人信息</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>确认去除</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nobody visits a home alone in this hall.</source>
        <translation>本厅规定不得一人上门。</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>上门人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印上门单</translation>
    </message>
    <message>
        <source>The resident may rate it: the code is in the text to them and on the notice.</source>
        <translation>居民可以评价这次上门：评价码在给居民的短信文字里，也在结果通知单上。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who goes along</source>
        <translation>同行人</translation>
    </message>
    <message>
        <source>For the safety of who goes</source>
        <translation>上门人员注意</translation>
    </message>
    <message>
        <source>Plan the visit</source>
        <translation>安排上门</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>转给谁</translation>
    </message>
</context>
<context>
    <name>RangeBar</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last {n} days</source>
        <translation>近 {n} 天</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>RangeFace</name>
    <message>
        <source>Business days: {days}. Received {received}, served {served}, missed {missed}, green channel {green}. Median wait {median} min, 90 % under {p90} min. Ratings {ratings}, satisfied {satisfied}.</source>
        <translation>{days} 个营业日：取号 {received}，办结 {served}，过号 {missed}，绿色通道 {green}。等候中位数 {median} 分钟，九成不超过 {p90} 分钟。评价 {ratings} 条，满意率 {satisfied}。</translation>
    </message>
    <message>
        <source>Days added up: {ends}</source>
        <translation>各日相加：{ends}</translation>
    </message>
    <message>
        <source>As many days before: received {n}, now {change}.</source>
        <translation>前一段同样天数：取号 {n} 人次，这一段 {change}。</translation>
    </message>
    <message>
        <source>Most came on {day} ({n}).</source>
        <translation>取号最多的是 {day}（{n} 人次）。</translation>
    </message>
    <message>
        <source>Most came in {day} ({n}).</source>
        <translation>取号最多的月份是 {day}（{n} 人次）。</translation>
    </message>
    <message>
        <source>Longest waits: {day} (90 % under {p90} min).</source>
        <translation>等得最久的是 {day}（九成不超过 {p90} 分钟）。</translation>
    </message>
    <message>
        <source>No figures for these days.</source>
        <translation>这些天没有数字。</translation>
    </message>
    <message>
        <source>Arrivals (columns, left) and their median wait (lines, right, minutes)</source>
        <translation>取号（柱，左边刻度）和等候中位数（横线，右边刻度，分钟）</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>Double-click a row, or press Enter on it, to open it.</source>
        <translation>双击一行（或选中后按回车），打开这一天或这个月。</translation>
    </message>
    <message>
        <source>Sites compared</source>
        <translation>各站点比较</translation>
    </message>
    <message>
        <source>Sites compared: lending and cases</source>
        <translation>各站点比较：借用和帮办件</translation>
    </message>
    <message>
        <source>By person: ratings count in full fives</source>
        <translation>按人员（评价每满 5 条才计入）</translation>
    </message>
</context>
<context>
    <name>RateTable</name>
    <message>
        <source>as the others</source>
        <translation>同上</translation>
    </message>
</context>
<context>
    <name>Rating</name>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>It was quick</source>
        <translation>办得快</translation>
    </message>
    <message>
        <source>Friendly people</source>
        <translation>态度好</translation>
    </message>
    <message>
        <source>Clearly explained</source>
        <translation>讲得清楚</translation>
    </message>
    <message>
        <source>Done in one visit</source>
        <translation>一次办成</translation>
    </message>
    <message>
        <source>A pleasant place</source>
        <translation>环境好</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>办得慢</translation>
    </message>
    <message>
        <source>Unfriendly</source>
        <translation>态度不好</translation>
    </message>
    <message>
        <source>Not clearly explained</source>
        <translation>没讲清楚</translation>
    </message>
    <message>
        <source>I had to come again</source>
        <translation>要我再跑一趟</translation>
    </message>
    <message>
        <source>I waited too long</source>
        <translation>等得太久</translation>
    </message>
    <message>
        <source>Needless papers asked for</source>
        <translation>多要了材料</translation>
    </message>
    <message>
        <source>The place or its machines</source>
        <translation>场地或设备不好</translation>
    </message>
</context>
<context>
    <name>RatingWindow</name>
    <message>
        <source>Your opinion counts</source>
        <translation>请您评价</translation>
    </message>
    <message>
        <source>After your visit, hold the code on your slip to the scanner.</source>
        <translation>办完事后，请将小票上的二维码对准扫描口。</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您</translation>
    </message>
    <message>
        <source>Your rating is kept. Nobody at the desk can see it.</source>
        <translation>评价已提交，窗口工作人员看不到。</translation>
    </message>
    <message>
        <source>Rate your visit</source>
        <translation>服务评价</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Bring recordings</source>
        <translation>导入录音</translation>
    </message>
    <message>
        <source>Save the recordings</source>
        <translation>导出录音</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音包</translation>
    </message>
    <message>
        <source>{n} of {all} recorded</source>
        <translation>已录 {n} / {all} 句</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Speak now:</source>
        <translation>请现在读：</translation>
    </message>
    <message>
        <source>Read aloud:</source>
        <translation>请读：</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>自己的声音</translation>
    </message>
    <message>
        <source>Where this computer has no voice of its own, the calls are put together from these recordings. A quiet room, one voice, a hand&apos;s breadth from the microphone.</source>
        <translation>电脑没有自带语音时，就用这些录音拼成播报。请找安静的房间，由同一个人来读，嘴离话筒一掌远。</translation>
    </message>
    <message>
        <source>How loud the microphone hears</source>
        <translation>话筒音量</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bring recordings …</source>
        <translation>导入录音…</translation>
    </message>
    <message>
        <source>Save the recordings …</source>
        <translation>导出录音…</translation>
    </message>
</context>
<context>
    <name>RemindPane</name>
    <message>
        <source>Nobody is late</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>Everything that is out is still in time.</source>
        <translation>借出的都还没到期。</translation>
    </message>
    <message>
        <source>; late and without a name: {n}</source>
        <translation>；未登记姓名的逾期 {n} 件</translation>
    </message>
    <message>
        <source>The call is written down</source>
        <translation>已登记这次联系</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催还</translation>
    </message>
    <message>
        <source>Nothing is due by the next open day</source>
        <translation>到下一个工作日没有要到期的</translation>
    </message>
    <message>
        <source>Late borrowers: {n}; contacted today: {m}</source>
        <translation>逾期 {n} 人，今天已联系 {m} 人</translation>
    </message>
    <message>
        <source>To be reminded: {n}; contacted today: {m}</source>
        <translation>即将到期 {n} 人，今天已联系 {m} 人</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>显示哪些人</translation>
    </message>
    <message>
        <source>Late already</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due by the next open day</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>Print the list …</source>
        <translation>打印名单…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>I called …</source>
        <translation>登记联系…</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>Copy a text message</source>
        <translation>复制短信</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Median wait, min</source>
        <translation>等候中位数（分）</translation>
    </message>
    <message>
        <source>Median, min</source>
        <translation>中位数（分）</translation>
    </message>
    <message>
        <source>90 % under, min</source>
        <translation>九成不超过（分）</translation>
    </message>
    <message>
        <source>Median at the desk, min</source>
        <translation>办理中位数（分）</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>At the desk, min</source>
        <translation>在席（分钟）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>办理次数</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>占全部</translation>
    </message>
    <message>
        <source>Hours with visitors</source>
        <translation>在席小时</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Waited, min</source>
        <translation>等候（分钟）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Goes first</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>席</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>{figure}: green channel</source>
        <translation>绿色通道：{figure}</translation>
    </message>
    <message>
        <source>{figure}: everybody else</source>
        <translation>普通：{figure}</translation>
    </message>
    <message>
        <source>Times counted</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Mean, min</source>
        <translation>平均（分）</translation>
    </message>
    <message>
        <source>Longest, min</source>
        <translation>最长（分）</translation>
    </message>
    <message>
        <source>Within the aim</source>
        <translation>目标内</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reading the hall …</source>
        <translation>正在读取大厅数据……</translation>
    </message>
    <message>
        <source>Over {n} minutes</source>
        <translation>等候超过 {n} 分钟</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Report of {day}</source>
        <translation>{day} 日报</translation>
    </message>
    <message>
        <source>Nothing happened on this day.</source>
        <translation>这一天没有业务。</translation>
    </message>
    <message>
        <source>Choose another day above.</source>
        <translation>请在上方另选一天。</translation>
    </message>
    <message>
        <source>Report of {first} to {last}</source>
        <translation>{first} 至 {last} 汇总</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>日报</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as Excel</source>
        <translation>存为 Excel</translation>
    </message>
    <message>
        <source>Arrivals by half hour (columns, left) and their median wait (lines, right, minutes)</source>
        <translation>每半小时取号（柱，左边刻度）和等候中位数（横线，右边刻度，分钟）</translation>
    </message>
    <message>
        <source>Waits by class: median / 90 % under, minutes</source>
        <translation>各类别等候：中位数 / 九成不超过（分钟）</translation>
    </message>
    <message>
        <source>Double-click a row, or press Enter on it, to see which numbers it counts.</source>
        <translation>双击一行（或选中后按回车），看是哪些号。</translation>
    </message>
    <message>
        <source>No figures for this day.</source>
        <translation>这一天没有数字。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>The receipt of {case} is being printed again</source>
        <translation>正在补打 {case} 的受理回执</translation>
    </message>
    <message>
        <source>The slip of {ticket} is being printed again</source>
        <translation>正在补打 {ticket} 号小票</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Open desks by half hour</source>
        <translation>每半小时开放席位</translation>
    </message>
    <message>
        <source>Choose half hours with the pointer or the arrow keys (Shift takes in more); type a number, or press + and −.</source>
        <translation>用鼠标或左右键选半小时（按住 Shift 可多选），直接输入数字，或按 +、−。</translation>
    </message>
    <message>
        <source>The dotted lines are the desks of that day.</source>
        <translation>虚线是当天的席位数。</translation>
    </message>
    <message>
        <source>One desk fewer</source>
        <translation>减一个席位</translation>
    </message>
    <message>
        <source>One desk more</source>
        <translation>加一个席位</translation>
    </message>
    <message>
        <source>Suggest the fewest desks</source>
        <translation>推荐最少席位</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>As on that day</source>
        <translation>与当天相同</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>Save as PDF or Excel …</source>
        <translation>存为 PDF 或 Excel…</translation>
    </message>
    <message>
        <source>Most people waiting at once</source>
        <translation>同时等候最多人数</translation>
    </message>
    <message>
        <source>90 % of the ordinary visitors wait less than, minutes; dashed: the aim</source>
        <translation>九成普通居民等候不超过（分钟；虚线是目标）</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>Open it again</source>
        <translation>恢复为未结</translation>
    </message>
    <message>
        <source>Still missing: {n}. Print it again</source>
        <translation>还缺 {n} 样，再打一张</translation>
    </message>
    <message>
        <source>All of it is here: close the notice</source>
        <translation>材料齐了，办结</translation>
    </message>
    <message>
        <source>Materials notice {number}</source>
        <translation>一次性告知单 {number}</translation>
    </message>
    <message>
        <source>Given on {day}.</source>
        <translation>{day} 开出。</translation>
    </message>
    <message>
        <source>Take the tick away from what is still missing.</source>
        <translation>还缺的，请去掉勾。</translation>
    </message>
    <message>
        <source>It is closed: everything was brought.</source>
        <translation>已办结：材料带齐了。</translation>
    </message>
    <message>
        <source>It is closed; nobody was to come back with it.</source>
        <translation>已作废，不用再来。</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>备注：{text}</translation>
    </message>
    <message>
        <source>Why: {text}</source>
        <translation>原因：{text}</translation>
    </message>
</context>
<context>
    <name>RuleField</name>
    <message>
        <source>Set some classes apart</source>
        <translation>某些年龄或情况另设倍数</translation>
    </message>
    <message>
        <source>For example: {examples}</source>
        <translation>例如：{examples}</translation>
    </message>
</context>
<context>
    <name>RulePreview</name>
    <message>
        <source>Change something above: before you save, this shows what it would do.</source>
        <translation>改动上面的内容后，保存之前这里会显示会有什么不同。</translation>
    </message>
    <message>
        <source>Playing a day again under both rules …</source>
        <translation>正在按新旧两种规则重算一天……</translation>
    </message>
    <message>
        <source>Only {n} numbers were taken so far today; {least} are needed to judge a rule.</source>
        <translation>今天到现在只取了 {n} 个号，至少要 {least} 个才好比较。</translation>
    </message>
    <message>
        <source>There is no earlier day with enough numbers either, so no waits can be shown yet.</source>
        <translation>以前也没有号数足够的一天，所以还算不出等候时间。</translation>
    </message>
    <message>
        <source>Today so far, {n} numbers, played again under both rules:</source>
        <translation>今天到现在的 {n} 个号，按新旧两种规则各算一遍：</translation>
    </message>
    <message>
        <source>So this is {date}, a usual day with {n} numbers, played again under both rules:</source>
        <translation>所以用 {date} 这个平常的一天（{n} 个号），按新旧两种规则各算一遍：</translation>
    </message>
    <message>
        <source>{ordinary} ordinary, {green} priority; {desks} desks open, as if each took everybody.</source>
        <translation>普通 {ordinary} 人，优先 {green} 人；开 {desks} 个席位，假定每个席位什么事项都办。</translation>
    </message>
    <message>
        <source>Arrivals and lengths of visits as they were.</source>
        <translation>到达和办理时间都是真实的。</translation>
    </message>
    <message>
        <source>Arrivals as they were; {n} visits without an end so far are taken as long as usual.</source>
        <translation>到达时间是真实的；还没办完的 {n} 人按平常时长算。</translation>
    </message>
    <message>
        <source>Who waits now is shown to supervisors only.</source>
        <translation>现在谁在等只给主管看。</translation>
    </message>
    <message>
        <source>Nobody waits now, so there is no order to compare.</source>
        <translation>现在没有人在等，没有顺序可比。</translation>
    </message>
    <message>
        <source>Waiting now: {n}. Their order would stay as it is.</source>
        <translation>现在有 {n} 人在等，顺序不变。</translation>
    </message>
    <message>
        <source>Waiting now: {n}. {moved} of them would change places:</source>
        <translation>现在有 {n} 人在等，其中 {moved} 人的位次会变：</translation>
    </message>
    <message>
        <source>Waits under both rules</source>
        <translation>两种规则下的等候</translation>
    </message>
    <message>
        <source>Order under both rules</source>
        <translation>两种规则下的顺序</translation>
    </message>
    <message>
        <source>Ordinary, mean wait</source>
        <translation>普通：平均等候</translation>
    </message>
    <message>
        <source>Ordinary, 9 of 10 within</source>
        <translation>普通：十人里九人不超过</translation>
    </message>
    <message>
        <source>Ordinary, longest wait</source>
        <translation>普通：最长等候</translation>
    </message>
    <message>
        <source>Priority, mean wait</source>
        <translation>优先：平均等候</translation>
    </message>
    <message>
        <source>Priority, 9 of 10 within</source>
        <translation>优先：十人里九人不超过</translation>
    </message>
    <message>
        <source>Priority, longest wait</source>
        <translation>优先：最长等候</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} 次</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>差不多</translation>
    </message>
    <message>
        <source>↑ {n} min longer</source>
        <translation>↑ 长 {n} 分钟</translation>
    </message>
    <message>
        <source>↓ {n} min shorter</source>
        <translation>↓ 短 {n} 分钟</translation>
    </message>
    <message>
        <source>↑ {n} points more</source>
        <translation>↑ 多 {n} 个百分点</translation>
    </message>
    <message>
        <source>↓ {n} points fewer</source>
        <translation>↓ 少 {n} 个百分点</translation>
    </message>
    <message>
        <source>↑ {n} more</source>
        <translation>↑ 多 {n} 次</translation>
    </message>
    <message>
        <source>↓ {n} fewer</source>
        <translation>↓ 少 {n} 次</translation>
    </message>
    <message>
        <source>Ordinary, within {n} min</source>
        <translation>普通：{n} 分钟内叫到</translation>
    </message>
    <message>
        <source>Passed most often</source>
        <translation>最多被超过</translation>
    </message>
    <message>
        <source>{number} priority</source>
        <translation>{number} 优先</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>↑ {number} {n} earlier</source>
        <translation>↑ {number} 提前 {n} 位</translation>
    </message>
    <message>
        <source>↓ {number} {n} later</source>
        <translation>↓ {number} 推后 {n} 位</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在的规则</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动之后</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位次</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Whoever came first is called first.</source>
        <translation>先到先叫。</translation>
    </message>
    <message>
        <source>The green channel is only a mark; it does not go before others.</source>
        <translation>绿色通道只作标记，不会提前。</translation>
    </message>
    <message>
        <source>The green channel always goes first; inside it, whoever came first.</source>
        <translation>绿色通道总是先叫；同类之中先到先叫。</translation>
    </message>
    <message>
        <source>“{entitlement}” has a place of its own among them.</source>
        <translation>“{entitlement}”另有先后。</translation>
    </message>
    <message>
        <source>Ordinary visitors wait until nobody of the green channel is left: on a full day very long.</source>
        <translation>绿色通道没有人了才叫普通居民：人多时要等很久。</translation>
    </message>
    <message>
        <source>After {n} of the green channel one ordinary visitor is called.</source>
        <translation>每叫 {n} 位绿色通道，就叫一位普通居民。</translation>
    </message>
    <message>
        <source>The green channel counts as having come {minutes} minutes earlier.</source>
        <translation>绿色通道按早到 {minutes} 分钟排队。</translation>
    </message>
    <message>
        <source>Waiting counts {times} times as much in the green channel.</source>
        <translation>绿色通道的等候时间按 {times} 倍计算。</translation>
    </message>
    <message>
        <source>For example: who has waited {green} minutes in the green channel goes before everybody ordinary who has waited less than {ordinary} minutes.</source>
        <translation>例如：绿色通道的居民等了 {green} 分钟，排在等候不到 {ordinary} 分钟的普通居民前面。</translation>
    </message>
    <message>
        <source>For “{entitlement}” it counts {times} times as much.</source>
        <translation>“{entitlement}”按 {times} 倍计算。</translation>
    </message>
    <message>
        <source>Among equals, whoever came first is called first.</source>
        <translation>同一类别之中先到先叫。</translation>
    </message>
    <message>
        <source>By these rules nobody is passed more than {n} times, then it is their turn. Appointments, transfers, who is back after a missed call, and calls by hand come on top.</source>
        <translation>按规则叫号，任何人最多被超过 {n} 次，之后就轮到本人；预约、转来、过号回来和工作人员指定的另计。</translation>
    </message>
    <message>
        <source>Nobody may be passed: so everybody is called in the order they came.</source>
        <translation>谁也不能被超过：所以都按先来后到叫号。</translation>
    </message>
    <message>
        <source>When somebody ordinary has waited more than {minutes} minutes, every second call goes to whoever has waited longest.</source>
        <translation>有普通居民等候超过 {minutes} 分钟时，每隔一次就叫等得最久的人。</translation>
    </message>
    <message>
        <source>Balanced (recommended)</source>
        <translation>兼顾双方（推荐）</translation>
    </message>
    <message>
        <source>Head start in minutes</source>
        <translation>提前若干分钟</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>轮流</translation>
    </message>
    <message>
        <source>Green channel always first</source>
        <translation>绿色通道总是先叫</translation>
    </message>
    <message>
        <source>In order of arrival</source>
        <translation>先来后到</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>How many times as much the waiting of priority visitors counts</source>
        <translation>优先居民的等候按几倍计</translation>
    </message>
    <message>
        <source>Minutes of head start</source>
        <translation>提前的分钟数</translation>
    </message>
    <message>
        <source>Green channel calls before one ordinary</source>
        <translation>叫几位绿色通道后叫一位普通居民</translation>
    </message>
    <message>
        <source>This cannot be read as a rule.</source>
        <translation>看不懂这条规则。</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Scan, or type a code or a few letters</source>
        <translation>扫码，或输入编号、几个字母</translation>
    </message>
    <message>
        <source>Card, item, name in initials, last digits of a telephone</source>
        <translation>卡、物品、姓名首字母、电话后四位</translation>
    </message>
    <message>
        <source>New borrower …</source>
        <translation>登记借用人…</translation>
    </message>
    <message>
        <source>What could be meant</source>
        <translation>可能是这些</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>a resident&apos;s card</source>
        <translation>居民卡</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>a kit</source>
        <translation>成套物品</translation>
    </message>
    <message>
        <source>a station</source>
        <translation>驿站</translation>
    </message>
    <message>
        <source>a guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>a number slip</source>
        <translation>号票</translation>
    </message>
    <message>
        <source>a loan</source>
        <translation>借用单</translation>
    </message>
    <message>
        <source>a case</source>
        <translation>帮办代办件</translation>
    </message>
    <message>
        <source>a materials notice</source>
        <translation>一次性告知单</translation>
    </message>
    <message>
        <source>a code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>{thing}, {code}</source>
        <translation>{thing} {code}</translation>
    </message>
    <message>
        <source>Scanned: {what}. None of your pages works with it.</source>
        <translation>扫到{what}，您这里没有用到它的页面。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>什么也没有改动。</translation>
    </message>
    <message>
        <source>Scans make no sound on this computer; the screen says how each went.</source>
        <translation>这台电脑扫码没有提示音；结果请看屏幕。</translation>
    </message>
</context>
<context>
    <name>ScreensSection</name>
    <message>
        <source>This computer is enrolled: {kind}.</source>
        <translation>这台电脑已登记：{kind}。</translation>
    </message>
    <message>
        <source>Nothing is chosen for the board “{name}”.</source>
        <translation>叫号屏“{name}”一个事项也没选。</translation>
    </message>
    <message>
        <source>“{name}” is another computer, or another user of this one: it is opened there.</source>
        <translation>“{name}”在别的电脑上（或本机的另一个用户下），要到那里打开。</translation>
    </message>
    <message>
        <source>Tick at least one service, or all.</source>
        <translation>至少勾选一个事项，或者选全部。</translation>
    </message>
    <message>
        <source>From now on it is opened by the menu behind your name, or with the command {command}.</source>
        <translation>以后在右上角姓名菜单里打开，或者用命令{command}。</translation>
    </message>
    <message>
        <source>Open it now</source>
        <translation>现在打开</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>End the enrolment of “{name}”? That screen then stops at its next step.</source>
        <translation>取消“{name}”的登记？那块屏幕在下一步操作时停止工作。</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>取消登记</translation>
    </message>
    <message>
        <source>Ended. The computer can be enrolled again at any time.</source>
        <translation>已取消。随时可以重新登记。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Computers that show a board or a kiosk by themselves, without anybody&apos;s PIN.</source>
        <translation>单独显示叫号屏或取号机的电脑，不需要任何人的口令。</translation>
    </message>
    <message>
        <source>No computer is enrolled yet. A board on the second screen of a desk needs none.</source>
        <translation>还没有登记电脑。接在席位电脑第二屏上的叫号屏不用登记。</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>登记这台电脑</translation>
    </message>
    <message>
        <source>Do this at the computer itself, as the computer user who will open the window.</source>
        <translation>请在那台电脑上操作，用打开窗口的那个系统用户登录。</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As people call it; may stay empty.</source>
        <translation>大家怎么叫它；可以不填。</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>在这里打开</translation>
    </message>
    <message>
        <source>End enrolment …</source>
        <translation>取消登记…</translation>
    </message>
    <message>
        <source>Enrolled computers</source>
        <translation>已登记的电脑</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>最近登录</translation>
    </message>
</context>
<context>
    <name>SecretPaper</name>
    <message>
        <source>First PIN. At the first sign-in you choose your own; then destroy this strip.</source>
        <translation>初始口令。首次登录时改成自己的口令，然后销毁本纸条。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Keep it apart from the computer, in a safe: it opens protected data of a backup.</source>
        <translation>请与电脑分开、放入保险柜保存：用它才能打开备份里受保护的数据。</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>Site</source>
        <translation>会客厅</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>接待席</translation>
    </message>
    <message>
        <source>Hours and closed days</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Rule of calling</source>
        <translation>叫号规则</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>借用</translation>
    </message>
    <message>
        <source>Cases and ratings</source>
        <translation>帮办代办和好差评</translation>
    </message>
    <message>
        <source>Notice and map</source>
        <translation>公示牌和地图</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Boards and kiosks</source>
        <translation>叫号屏和取号机</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Set-up file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催还</translation>
    </message>
    <message>
        <source>Reservations</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Parts of lending</source>
        <translation>借用的各部分</translation>
    </message>
</context>
<context>
    <name>ServiceFigures</name>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>numbers wait</source>
        <translation>约等</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通号</translation>
    </message>
    <message>
        <source>Ordinary numbers wait</source>
        <translation>普通号约等</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不用等</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>What have you come for?</source>
        <translation>您来办什么事？</translation>
    </message>
</context>
<context>
    <name>ServicesSection</name>
    <message>
        <source>A new service</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>It stands at the end of the list and gives numbers at once.</source>
        <translation>排在列表末尾，保存后立即可以取号。</translation>
    </message>
    <message>
        <source>Gives no more numbers. {n} still wait for it and will be called.</source>
        <translation>已停止取号。还有 {n} 人在等，会照常叫到。</translation>
    </message>
    <message>
        <source>Gives no more numbers; what was done for it stays in the records.</source>
        <translation>已停止取号；办过的事仍留在记录里。</translation>
    </message>
    <message>
        <source>{n} wait for it: they keep their numbers, whatever you change here.</source>
        <translation>现有 {n} 人在等：怎么改，他们的号码都不变。</translation>
    </message>
    <message>
        <source>Numbers already given stay as they are.</source>
        <translation>已取的号不变。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What residents come for. Services with the same letter share one series of numbers.</source>
        <translation>居民来办的事。字母相同的事项共用一串号码。</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>新增事项</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>No more numbers</source>
        <translation>停止取号</translation>
    </message>
    <message>
        <source>Give numbers again</source>
        <translation>恢复取号</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>A letter, perhaps with a digit: A, D2. Numbers begin with it.</source>
        <translation>一个字母，可加一位数字：A、D2。号码以它开头。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>For slips and screens in English; may stay empty.</source>
        <translation>用于英文小票和画面；可以不填。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>前台或后台</translation>
    </message>
    <message>
        <source>The back office works on papers; residents need not go there.</source>
        <translation>后台只办材料，居民不用过去。</translation>
    </message>
    <message>
        <source>Usual minutes of a visit</source>
        <translation>一般办理几分钟</translation>
    </message>
    <message>
        <source>The first estimates rest on it.</source>
        <translation>等候时间的估计以此为起点。</translation>
    </message>
    <message>
        <source>Most numbers a day</source>
        <translation>每天最多发号</translation>
    </message>
    <message>
        <source>A supervisor may give more.</source>
        <translation>主管可以再加号。</translation>
    </message>
    <message>
        <source>Days until a matter is promised</source>
        <translation>承诺办结天数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不承诺</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>在等</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ServicesStep</name>
    <message>
        <source>What do residents come for?</source>
        <translation>居民来办什么事？</translation>
    </message>
    <message>
        <source>Tick what this hall does. Each service has a letter, with which its numbers begin.</source>
        <translation>勾选本会客厅办理的事项。每个事项有一个字母，号码以它开头。</translation>
    </message>
    <message>
        <source>Something that is not in the list</source>
        <translation>列表里没有的事项</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name of the site</source>
        <translation>会客厅名称</translation>
    </message>
    <message>
        <source>It stands on the board, on slips and on the sign-in page.</source>
        <translation>显示在叫号屏、小票和登录页上。</translation>
    </message>
    <message>
        <source>Rule of calling</source>
        <translation>叫号规则</translation>
    </message>
    <message>
        <source>How often one visitor may be passed</source>
        <translation>一个人最多被超过几次</translation>
    </message>
    <message>
        <source>Then it is that visitor&apos;s turn, whoever else waits.</source>
        <translation>之后就轮到本人，不论还有谁在等。</translation>
    </message>
    <message>
        <source>Ages from which the elderly go first</source>
        <translation>老年人优先的起始年龄</translation>
    </message>
    <message>
        <source>Minutes of an ordinary wait after which every second call goes to whoever came first</source>
        <translation>普通居民等候超过几分钟后，隔一次叫最早来的人</translation>
    </message>
    <message>
        <source>No promise of a longest wait: in between the rule goes on as before.</source>
        <translation>不是保证最多等这么久：中间仍按规则叫号。</translation>
    </message>
    <message>
        <source>Aim to measure by: minutes an ordinary visitor should wait at most</source>
        <translation>衡量目标：普通居民最多等几分钟（不影响叫号）</translation>
    </message>
    <message>
        <source>It changes no call; what a rule or a plan would bring is measured by it.</source>
        <translation>规则和排班的效果都按它衡量。</translation>
    </message>
    <message>
        <source>Up to 6 ages, for example 60, 70, 80. Each can have a rate of its own in the rule above. Numbers given before a change keep theirs.</source>
        <translation>最多 6 档，例如 60、70、80。每档可在上面的规则里单独设倍数。修改前取的号保持原来的类别。</translation>
    </message>
    <message>
        <source>How often a number is called again</source>
        <translation>最多重呼几次</translation>
    </message>
    <message>
        <source>After that the desk marks it as missed.</source>
        <translation>之后由席位标为过号。</translation>
    </message>
    <message>
        <source>Minutes in which a missed visitor may come back</source>
        <translation>过号后几分钟内可以回来</translation>
    </message>
    <message>
        <source>Calls that a visitor who comes back lets pass</source>
        <translation>过号回来要让过几次叫号</translation>
    </message>
    <message>
        <source>Seconds in which a call or finish can be taken back</source>
        <translation>呼叫或办结后几秒内可撤销</translation>
    </message>
    <message>
        <source>Receptionists may call a chosen number</source>
        <translation>前台人员可以点名呼叫</translation>
    </message>
    <message>
        <source>Always with a reason, which stays in the records. Supervisors always may.</source>
        <translation>必须填写原因并留在记录里。主管始终可以。</translation>
    </message>
    <message>
        <source>Numbers not served go on the next day</source>
        <translation>未办的号留到第二天</translation>
    </message>
    <message>
        <source>They keep their number and come first; otherwise they end as not served.</source>
        <translation>号码不变，第二天排在最前；不勾选则按未办结束。</translation>
    </message>
    <message>
        <source>Whoever comes for an entitled person goes first, too</source>
        <translation>代办来人也可优先</translation>
    </message>
    <message>
        <source>Otherwise priority is for people who are present; a child who comes for its parents waits in turn.</source>
        <translation>不选则优先只给到场的本人，子女替父母来办按普通号排队。</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>不开放的日子</translation>
    </message>
    <message>
        <source>Minutes before closing at which the last number is given</source>
        <translation>关门前几分钟停止取号</translation>
    </message>
    <message>
        <source>At the kiosk; the desks may always give one.</source>
        <translation>只限取号机；前台随时可以取号。</translation>
    </message>
    <message>
        <source>Notice on the board</source>
        <translation>叫号屏通知</translation>
    </message>
    <message>
        <source>At the foot of every board, a sentence at a time: up to 18 characters are read from 8 m. Empty = none.</source>
        <translation>显示在每块叫号屏底部，一次一句；每句 18 个字以内，8 米外也看得清。留空则不显示。</translation>
    </message>
    <message>
        <source>Services on each board</source>
        <translation>每块叫号屏的事项</translation>
    </message>
    <message>
        <source>For enrolled boards, by their names; a board that is not named shows all.</source>
        <translation>按登记的叫号屏名称；没有列出的叫号屏显示全部事项。</translation>
    </message>
    <message>
        <source>Where to wait</source>
        <translation>在哪里等候</translation>
    </message>
    <message>
        <source>The kiosk says it beside the number, for example: in the hall on the left.</source>
        <translation>取号机在号码旁边提示，例如：请到左侧大厅等候。</translation>
    </message>
    <message>
        <source>Language of the slip</source>
        <translation>小票语言</translation>
    </message>
    <message>
        <source>Line at the foot of the slip</source>
        <translation>小票底部文字</translation>
    </message>
    <message>
        <source>The hall&apos;s own words, for example its telephone number.</source>
        <translation>会客厅自己的话，例如咨询电话。</translation>
    </message>
    <message>
        <source>Minutes after which a slip is no longer printed</source>
        <translation>小票超过几分钟不再打印</translation>
    </message>
    <message>
        <source>When the printer comes back later than this, the number has been told already.</source>
        <translation>打印机修好得太晚时，号码早已告诉居民，不必再打。</translation>
    </message>
    <message>
        <source>Minutes until an unused screen locks itself</source>
        <translation>无人操作几分钟后锁屏</translation>
    </message>
    <message>
        <source>0 = never. The board and the kiosk go on.</source>
        <translation>0 表示不锁。叫号屏和取号机不受影响。</translation>
    </message>
    <message>
        <source>Speak the numbers</source>
        <translation>播报号码</translation>
    </message>
    <message>
        <source>The chime has a switch of its own and sounds without it, too.</source>
        <translation>提示音另有开关，不播报时也会响。</translation>
    </message>
    <message>
        <source>Language of the calls</source>
        <translation>播报语言</translation>
    </message>
    <message>
        <source>How a 1 is said in a number</source>
        <translation>号码里的 1 怎么读</translation>
    </message>
    <message>
        <source>In Chinese. Digits are always said one by one.</source>
        <translation>中文播报时。数字总是一个一个读。</translation>
    </message>
    <message>
        <source>How often each call is said</source>
        <translation>每次叫号播报几遍</translation>
    </message>
    <message>
        <source>1 to 3 times; only once while several calls wait or when the visitor has come.</source>
        <translation>1 到 3 遍；排队播报的多，或人已到席时，只播一遍。</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>In per cent: 0 is the voice&apos;s own pace, -100 its slowest, 100 its fastest.</source>
        <translation>百分比：0 为正常，-100 最慢，100 最快。</translation>
    </message>
    <message>
        <source>Chime before each call</source>
        <translation>叫号前响提示音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>0 to 100; 0 is silent.</source>
        <translation>0 到 100，0 为无声。</translation>
    </message>
    <message>
        <source>Other volume at some hours</source>
        <translation>分时段音量</translation>
    </message>
    <message>
        <source>Hours that end before they begin go on into the next morning.</source>
        <translation>结束早于开始的，算到第二天早上。</translation>
    </message>
    <message>
        <source>Neither chime nor voice; the board shows the calls.</source>
        <translation>提示音和语音都不响，叫号只显示在屏幕上。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>静音时段</translation>
    </message>
    <message>
        <source>Days off and days worked</source>
        <translation>放假与上班的日子</translation>
    </message>
    <message>
        <source>Where the statutory calendar is wrong or does not know the year yet.</source>
        <translation>法定日历有误，或还没有这一年时，在这里补。</translation>
    </message>
    <message>
        <source>Receptionists may lend and take back</source>
        <translation>前台人员也可以办理借还</translation>
    </message>
    <message>
        <source>Attendants and supervisors always may.</source>
        <translation>驿站值守和主管一直可以。</translation>
    </message>
    <message>
        <source>How many things one person may have out at once</source>
        <translation>一人最多同时借几件</translation>
    </message>
    <message>
        <source>0 = no limit.</source>
        <translation>0 = 不限。</translation>
    </message>
    <message>
        <source>Who has something overdue borrows nothing more</source>
        <translation>有逾期未还的，不再借出</translation>
    </message>
    <message>
        <source>Until it has been brought back.</source>
        <translation>还清后恢复。</translation>
    </message>
    <message>
        <source>How often one loan may be renewed</source>
        <translation>一次借用最多续借几次</translation>
    </message>
    <message>
        <source>0 = never.</source>
        <translation>0 = 不能续借。</translation>
    </message>
    <message>
        <source>Days for which something reserved is kept</source>
        <translation>预约的物品保留几天</translation>
    </message>
    <message>
        <source>From the day it is there; after that the next one may have it.</source>
        <translation>从可以来取的当天起算，过期轮到下一位。</translation>
    </message>
    <message>
        <source>What loan slips are printed on</source>
        <translation>借用单用什么纸</translation>
    </message>
    <message>
        <source>A slip is two copies to sign: one stays, one goes along.</source>
        <translation>一式两联，双方签字：一联留存，一联交给借用人。</translation>
    </message>
    <message>
        <source>Months after the return until the borrower is forgotten</source>
        <translation>归还几个月后去掉借用人信息</translation>
    </message>
    <message>
        <source>The loan stays in the figures without the person.</source>
        <translation>借用记录仍计入统计，不再有姓名和电话。</translation>
    </message>
    <message>
        <source>Working days until a complaint, suggestion or low rating is answered</source>
        <translation>投诉、建议、差评几个工作日内答复</translation>
    </message>
    <message>
        <source>Working days without a step after which a case moves up by itself</source>
        <translation>几个工作日没有动静的件自动排到前面</translation>
    </message>
    <message>
        <source>Kinds of cases that need the resident&apos;s consent</source>
        <translation>哪些件要居民同意</translation>
    </message>
    <message>
        <source>Two go to every visit at home</source>
        <translation>上门必须两人同行</translation>
    </message>
    <message>
        <source>Suggestions and complaints may be left at the kiosk</source>
        <translation>取号机上可以留建议和投诉</translation>
    </message>
    <message>
        <source>Topics to tick, a telephone number if they like; a supervisor has the case.</source>
        <translation>居民点选内容，愿意的话留个电话；由主管跟进。</translation>
    </message>
    <message>
        <source>Months after the end of a case until the name is forgotten</source>
        <translation>办结几个月后去掉姓名</translation>
    </message>
    <message>
        <source>Residents may rate their visits</source>
        <translation>请居民评价</translation>
    </message>
    <message>
        <source>Voluntary; nothing is chosen beforehand, and staff see no single answer.</source>
        <translation>自愿评价，不预先勾选，工作人员看不到单条评价。</translation>
    </message>
    <message>
        <source>Hours after the visit in which it may be rated</source>
        <translation>办结后几小时内可以评价</translation>
    </message>
    <message>
        <source>What becomes of the daily summary when the day is closed</source>
        <translation>日结时日报怎么处理</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>As people say it; it stands in the list below the map.</source>
        <translation>按平时的说法写，印在地图下面的表里。</translation>
    </message>
    <message>
        <source>Latitude and longitude</source>
        <translation>纬度和经度</translation>
    </message>
    <message>
        <source>In degrees, latitude first, for example: 36.0750, 115.2040. Empty = not on any map.</source>
        <translation>先纬度后经度，例如：36.0750, 115.2040。不填就不上地图。</translation>
    </message>
    <message>
        <source>Telephone of the site</source>
        <translation>本站点电话</translation>
    </message>
    <message>
        <source>Which houses it serves</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>找谁</translation>
    </message>
    <message>
        <source>What each is for and its number, a semicolon between: Police 110; Ambulance 120</source>
        <translation>每个写：用途 号码，中间用；隔开，例如：报警 110；急救 120</translation>
    </message>
    <message>
        <source>Useful telephones</source>
        <translation>常用电话</translation>
    </message>
    <message>
        <source>Role, name and public telephone each, a semicolon between: Warden Wang 0393-1234567; Helper Li</source>
        <translation>每人写：职务 姓名 公开电话，中间用；隔开，例如：网格长 王建国 0393-1234567；网格员 李芳</translation>
    </message>
    <message>
        <source>Telephone for complaints</source>
        <translation>监督电话</translation>
    </message>
    <message>
        <source>What materials notices are printed on</source>
        <translation>一次性告知单用什么纸</translation>
    </message>
    <message>
        <source>It is what is chosen at first; each notice may go out on the other one.</source>
        <translation>这是默认选项；开每张单时都可以改。</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>The day on which somebody made sure of all this, for example: 2026-11-01.</source>
        <translation>哪天核对过这些内容，例如：2026-11-01。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{section} – not saved</source>
        <translation>{section}（未保存）</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置的分类</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>The settings are being read.</source>
        <translation>正在读取设置。</translation>
    </message>
    <message>
        <source>Administrator …</source>
        <translation>管理员设置…</translation>
    </message>
    <message>
        <source>Sign in as an administrator for: {sections}</source>
        <translation>用管理员账户登录后设置：{sections}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ShelvesPage</name>
    <message>
        <source>Ask first: perhaps out of date</source>
        <translation>先问清楚：可能已过时</translation>
    </message>
    <message>
        <source>Matters: {n}</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>Other matters</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>您想了解什么事？</translation>
    </message>
    <message>
        <source>This guide cannot be shown now. Please ask at the front desk.</source>
        <translation>这份指南暂时看不了，请到前台问。</translation>
    </message>
</context>
<context>
    <name>Shortcut</name>
    <message>
        <source>Help and list of keys</source>
        <translation>帮助和按键说明</translation>
    </message>
    <message>
        <source>Find anything: commands, pages, services, tickets</source>
        <translation>查找：命令、页面、事项、号票</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>Show or hide the board</source>
        <translation>打开或收起叫号屏</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Go to the desk page</source>
        <translation>转到接待页</translation>
    </message>
    <message>
        <source>Go to the page of lending</source>
        <translation>到借用页</translation>
    </message>
    <message>
        <source>Go to the cases</source>
        <translation>转到帮办</translation>
    </message>
    <message>
        <source>Open a case, of the visit in hand if any</source>
        <translation>新建办件（有正在接待的来访就从它新建）</translation>
    </message>
    <message>
        <source>Go to the guides</source>
        <translation>转到指南</translation>
    </message>
    <message>
        <source>Go to the reports</source>
        <translation>打开日报</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Go to the green channel</source>
        <translation>转到绿色通道</translation>
    </message>
    <message>
        <source>Go to the planning of desks</source>
        <translation>打开排班推演</translation>
    </message>
    <message>
        <source>Open the desk, or pause it</source>
        <translation>开始或暂停接待</translation>
    </message>
    <message>
        <source>Call the next visitor</source>
        <translation>呼叫下一位</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Finish the visit</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Visitor did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Transfer the visitor</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Put the visit on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>The guide of the visit in hand, to print it</source>
        <translation>打印手上这位的办事指南</translation>
    </message>
    <message>
        <source>Tell once what is still missing</source>
        <translation>开一次性告知单</translation>
    </message>
    <message>
        <source>Take a number for a walk-up</source>
        <translation>为到席前的居民取号</translation>
    </message>
    <message>
        <source>Go to the waiting list</source>
        <translation>转到等候名单</translation>
    </message>
    <message>
        <source>Why a number stands where it stands</source>
        <translation>查看号码为什么排在这里</translation>
    </message>
    <message>
        <source>Return to the old place in the queue</source>
        <translation>退回等候，位置不变</translation>
    </message>
    <message>
        <source>Hand over the papers only</source>
        <translation>只转材料</translation>
    </message>
    <message>
        <source>Write down a new borrower</source>
        <translation>登记新的借用人</translation>
    </message>
    <message>
        <source>Note damage on what just came back</source>
        <translation>登记刚归还物品的损坏</translation>
    </message>
    <message>
        <source>Print the slip of the last loan</source>
        <translation>打印刚才的借用单</translation>
    </message>
    <message>
        <source>Lend all the same, and say why</source>
        <translation>说明原因，仍要借出</translation>
    </message>
    <message>
        <source>Other terms: due day, earlier day, for somebody else</source>
        <translation>另行约定：应还日期、补登、代领</translation>
    </message>
    <message>
        <source>Print the guide in sight</source>
        <translation>打印眼前的指南</translation>
    </message>
    <message>
        <source>Print it in large print</source>
        <translation>打印大字版</translation>
    </message>
    <message>
        <source>Materials notices that are open</source>
        <translation>未结的一次性告知单</translation>
    </message>
    <message>
        <source>Make a booklet</source>
        <translation>做手册</translation>
    </message>
    <message>
        <source>Save the guide that is written</source>
        <translation>保存正在写的指南</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印日报</translation>
    </message>
    <message>
        <source>Save what was changed</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Full screen, or back</source>
        <translation>全屏或还原</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>No desk</source>
        <translation>不坐席</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号接待席</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Reception hall</source>
        <translation>会客厅</translation>
    </message>
    <message>
        <source>Please sign in.</source>
        <translation>请登录。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>接待席</translation>
    </message>
    <message>
        <source>Only desks that are free can be chosen.</source>
        <translation>只能选择空着的接待席。</translation>
    </message>
    <message>
        <source>This is a demo hall with invented people. Everybody&apos;s PIN here is {secret}.</source>
        <translation>这是演示用的会客厅，人物均为虚构。所有人的口令都是 {secret}。</translation>
    </message>
</context>
<context>
    <name>SiteSection</name>
    <message>
        <source>Time zone: {zone}. It was chosen when the hall was made and stays.</source>
        <translation>时区：{zone}。建立会客厅时选定，不再改变。</translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>What the hall is called, and the words that residents read.</source>
        <translation>会客厅的名称，以及居民看到的文字。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>取号机</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
</context>
<context>
    <name>SiteStep</name>
    <message>
        <source>What is the hall called?</source>
        <translation>会客厅叫什么名字？</translation>
    </message>
    <message>
        <source>Two minutes, and numbers can be given. Everything can be changed later.</source>
        <translation>两分钟就能开始取号。以后什么都可以改。</translation>
    </message>
    <message>
        <source>Name of the hall</source>
        <translation>会客厅名称</translation>
    </message>
    <message>
        <source>It stands on the board, on slips and on the sign-in page.</source>
        <translation>显示在叫号屏、小票和登录页上。</translation>
    </message>
    <message>
        <source>for example: Sunshine Garden community hall</source>
        <translation>例如：阳光花园社区会客厅</translation>
    </message>
</context>
<context>
    <name>SpanRows</name>
    <message>
        <source>{span}: from</source>
        <translation>{span} 从</translation>
    </message>
    <message>
        <source>{span}: to</source>
        <translation>{span} 到</translation>
    </message>
    <message>
        <source>{span}: take away</source>
        <translation>{span} 去掉</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message>
        <source>soon</source>
        <translation>马上</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} 分钟</translation>
    </message>
    <message>
        <source>called soon</source>
        <translation>马上叫到</translation>
    </message>
    <message>
        <source>called in {low}–{high} min</source>
        <translation>{low}–{high} 分钟后叫到</translation>
    </message>
    <message>
        <source>&lt; 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} 小时 {n} 分钟</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Take a number</source>
        <translation>取号办事</translation>
    </message>
    <message>
        <source>No numbers now – front desk</source>
        <translation>暂时不能取号，请到前台</translation>
    </message>
    <message>
        <source>My case</source>
        <translation>办件查询</translation>
    </message>
    <message>
        <source>Your say</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Press the large button, then choose what you have come for.</source>
        <translation>按大按钮，再选要办的事</translation>
    </message>
    <message>
        <source>Been served? Scan the code on your slip here to rate your visit.</source>
        <translation>办完事了？扫小票上的二维码可以评价</translation>
    </message>
    <message>
        <source>To rate a visit, scan its slip</source>
        <translation>评价：扫小票上的二维码</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>查指南</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎您</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>StockPane</name>
    <message>
        <source>Nothing is found by this</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Type a code, a name or its initials.</source>
        <translation>输入编号、名称或拼音首字母。</translation>
    </message>
    <message>
        <source>Write the first item down, or bring a list in from a file.</source>
        <translation>登记第一件物品，或从文件导入。</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>这里没有物品</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>There is no other station</source>
        <translation>没有别的驿站可调</translation>
    </message>
    <message>
        <source>An administrator sets stations up.</source>
        <translation>驿站由管理员设置。</translation>
    </message>
    <message>
        <source>Blank labels: {n}. Stick one on and scan it at the item.</source>
        <translation>空白标签 {n} 张。贴到物品上，再在该物品处扫一次。</translation>
    </message>
    <message>
        <source>Save the stock</source>
        <translation>保存物品清单</translation>
    </message>
    <message>
        <source>Save the ledger</source>
        <translation>保存台账</translation>
    </message>
    <message>
        <source>Stock of this station</source>
        <translation>本站物品</translation>
    </message>
    <message>
        <source>Code, name, initials</source>
        <translation>编号、名称、首字母</translation>
    </message>
    <message>
        <source>Look for an item</source>
        <translation>查找物品</translation>
    </message>
    <message>
        <source>Which items</source>
        <translation>哪些物品</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>全部物品</translation>
    </message>
    <message>
        <source>To be looked at for safety</source>
        <translation>待安全检查</translation>
    </message>
    <message>
        <source>It has no other code</source>
        <translation>没有其他条码</translation>
    </message>
    <message>
        <source>Its own code stays with it.</source>
        <translation>物品自己的编号不能去掉。</translation>
    </message>
    <message>
        <source>On the way here</source>
        <translation>运来途中</translation>
    </message>
    <message>
        <source>New item …</source>
        <translation>新增物品…</translation>
    </message>
    <message>
        <source>Models …</source>
        <translation>品种…</translation>
    </message>
    <message>
        <source>Kits …</source>
        <translation>套件…</translation>
    </message>
    <message>
        <source>Blank labels …</source>
        <translation>空白标签…</translation>
    </message>
    <message>
        <source>Labels of this list …</source>
        <translation>打印这些标签…</translation>
    </message>
    <message>
        <source>From a file …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Into a file …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Ledger …</source>
        <translation>台账…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Another code …</source>
        <translation>加条码…</translation>
    </message>
    <message>
        <source>Label …</source>
        <translation>打印标签…</translation>
    </message>
    <message>
        <source>Remove a code …</source>
        <translation>去掉条码…</translation>
    </message>
    <message>
        <source>Label is on it</source>
        <translation>已贴标签</translation>
    </message>
    <message>
        <source>It has arrived</source>
        <translation>已到站</translation>
    </message>
    <message>
        <source>It is found again</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Lend it again</source>
        <translation>恢复借用</translation>
    </message>
    <message>
        <source>Something is wrong …</source>
        <translation>报修…</translation>
    </message>
    <message>
        <source>Repair is over …</source>
        <translation>维修结束…</translation>
    </message>
    <message>
        <source>Looked at for safety …</source>
        <translation>安全检查…</translation>
    </message>
    <message>
        <source>More came in …</source>
        <translation>入库…</translation>
    </message>
    <message>
        <source>Used up …</source>
        <translation>领用…</translation>
    </message>
    <message>
        <source>Counted again …</source>
        <translation>重新清点…</translation>
    </message>
    <message>
        <source>Some are lost …</source>
        <translation>登记丢失…</translation>
    </message>
    <message>
        <source>To another station …</source>
        <translation>调往其他驿站…</translation>
    </message>
    <message>
        <source>It is missing …</source>
        <translation>登记遗失…</translation>
    </message>
    <message>
        <source>Lend it no more …</source>
        <translation>停用…</translation>
    </message>
</context>
<context>
    <name>TakePane</name>
    <message>
        <source>Everything that should be here was found</source>
        <translation>应有的都找到了</translation>
    </message>
    <message>
        <source>Scan what lies here, shelf by shelf; you may stop and go on another day.</source>
        <translation>按货架逐件扫码；可以停下，改天接着盘。</translation>
    </message>
    <message>
        <source>No stock-take yet</source>
        <translation>还没有盘点过</translation>
    </message>
    <message>
        <source>The stock-take has begun</source>
        <translation>盘点已开始</translation>
    </message>
    <message>
        <source>{item} was counted already</source>
        <translation>{item} 已清点过</translation>
    </message>
    <message>
        <source>{item} is here, though it should not be: {why}</source>
        <translation>{item} 在这里，但不该在：{why}</translation>
    </message>
    <message>
        <source>Found: {item}</source>
        <translation>已找到：{item}</translation>
    </message>
    <message>
        <source>How many of {item} are here?</source>
        <translation>{item} 现有多少？</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>清点完</translation>
    </message>
    <message>
        <source>No scan of this stock-take is left to take back</source>
        <translation>这次盘点没有可以撤回的扫码</translation>
    </message>
    <message>
        <source>Not counted any more: {items}</source>
        <translation>已撤回清点：{items}</translation>
    </message>
    <message>
        <source>What nobody has seen is then missing.</source>
        <translation>没扫到的将记为缺失。</translation>
    </message>
    <message>
        <source>Note for the report</source>
        <translation>报告备注</translation>
    </message>
    <message>
        <source>End the stock-take?</source>
        <translation>结束盘点？</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The stock-take is over; missing: {n}</source>
        <translation>盘点结束，缺失 {n} 件</translation>
    </message>
    <message>
        <source>Give this stock-take up? Nothing is missing by it.</source>
        <translation>放弃这次盘点？不会有物品记为缺失。</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>The stock-take is given up</source>
        <translation>已放弃盘点</translation>
    </message>
    <message>
        <source>Stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Scan what lies here</source>
        <translation>扫这里的物品</translation>
    </message>
    <message>
        <source>Begin a stock-take</source>
        <translation>开始盘点</translation>
    </message>
    <message>
        <source>End it …</source>
        <translation>结束盘点…</translation>
    </message>
    <message>
        <source>Give it up …</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Print the report …</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>ThanksStep</name>
    <message>
        <source>Receipt {case}</source>
        <translation>回执号 {case}</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回首页</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Number for {service}</source>
        <translation>取号：{service}</translation>
    </message>
    <message>
        <source>Alt+{letter}, {n} waiting</source>
        <translation>Alt+{letter}，等候 {n} 人</translation>
    </message>
    <message>
        <source>{service}: {n} waiting (Alt+{letter})</source>
        <translation>{service}：等候 {n} 人（Alt+{letter}）</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>等候 {n} 人</translation>
    </message>
    <message>
        <source>{key} · {waiting}</source>
        <translation>{key} · {waiting}</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>carried in {n}</source>
        <translation>上日结转 {n}</translation>
    </message>
    <message>
        <source>{share} under {n} min</source>
        <translation>{n} 分钟内 {share}</translation>
    </message>
    <message>
        <source>{share} of all</source>
        <translation>占 {share}</translation>
    </message>
    <message>
        <source>open {n}</source>
        <translation>尚在厅内 {n}</translation>
    </message>
    <message>
        <source>unserved {n}</source>
        <translation>未办 {n}</translation>
    </message>
    <message>
        <source>cancelled {n}</source>
        <translation>取消 {n}</translation>
    </message>
    <message>
        <source>Half wait under</source>
        <translation>等候中位数</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>90 % wait under</source>
        <translation>九成等候不超过</translation>
    </message>
    <message>
        <source>ratings: {n}</source>
        <translation>{n} 条评价</translation>
    </message>
    <message>
        <source>returned {n}, late {late}</source>
        <translation>归还 {n}，逾期 {late}</translation>
    </message>
</context>
<context>
    <name>TilesPage</name>
    <message>
        <source>Nothing begins with these letters. Delete one, or ask at the front desk.</source>
        <translation>没有这样开头的。删掉一个字母，或到前台问。</translation>
    </message>
    <message>
        <source>Not by letters</source>
        <translation>不按拼音找</translation>
    </message>
    <message>
        <source>By letters</source>
        <translation>按拼音找</translation>
    </message>
</context>
<context>
    <name>ToPaper</name>
    <message>
        <source>This computer has no usual printer: the day&apos;s page was not printed.</source>
        <translation>这台电脑没有默认打印机，日报没有打印。</translation>
    </message>
    <message>
        <source>Print it on the page of reports.</source>
        <translation>请到日报页打印。</translation>
    </message>
    <message>
        <source>Sent to the printer {name}; pages: {n}.</source>
        <translation>已送打印机 {name}，共 {n} 页。</translation>
    </message>
    <message>
        <source>The printer {name} takes nothing.</source>
        <translation>打印机 {name} 不接收。</translation>
    </message>
    <message>
        <source>See whether it is on, or choose another one in the preview.</source>
        <translation>请看它是否开着，或在打印预览里另选一台。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存日报</translation>
    </message>
    <message>
        <source>The figures are not on show yet: nothing to print.</source>
        <translation>数字还没有显示出来，没有打印或保存。</translation>
    </message>
</context>
<context>
    <name>TodayBar</name>
    <message>
        <source>Today: served {done}, missed {missed} here; hall: {received} numbers</source>
        <translation>今天：本席办结 {done}，过号 {missed}；全厅取号 {received}</translation>
    </message>
    <message>
        <source>Today: served {done}, missed {missed} here; hall: {received} numbers, median wait {median} min</source>
        <translation>今天：本席办结 {done}，过号 {missed}；全厅取号 {received}，等候中位数 {median} 分钟</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Reception hall</source>
        <translation>会客厅</translation>
    </message>
    <message>
        <source>Hide board</source>
        <translation>收起叫号屏</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>叫号屏</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>No desk</source>
        <translation>未坐席</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号接待席</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>{number} 号席</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>今天已结束</translation>
    </message>
    <message>
        <source>{weekday}, {month}/{day}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
</context>
<context>
    <name>TopicsStep</name>
    <message>
        <source>About what? Tick what fits.</source>
        <translation>关于什么？可以选几项</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>TransferPanel</name>
    <message>
        <source>The resident may go home; a case goes on with the papers.</source>
        <translation>居民可先回去，材料转为帮办代办件继续办理。</translation>
    </message>
    <message>
        <source>The resident goes there, keeps the number and is called there.</source>
        <translation>居民一起过去，号码不变，到那里再叫号。</translation>
    </message>
    <message>
        <source>No other desk is open.</source>
        <translation>没有别的接待席开放。</translation>
    </message>
    <message>
        <source>There is no other service.</source>
        <translation>没有别的事项。</translation>
    </message>
    <message>
        <source>Transfer this visit</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>To a service</source>
        <translation>转事项</translation>
    </message>
    <message>
        <source>To a desk</source>
        <translation>转接待席</translation>
    </message>
    <message>
        <source>Paper only</source>
        <translation>只转材料</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>{number} 号接待席</translation>
    </message>
    <message>
        <source>Service that takes the case</source>
        <translation>承办事项</translation>
    </message>
    <message>
        <source>Note for the colleague</source>
        <translation>给同事的说明</translation>
    </message>
    <message>
        <source>Promise a date</source>
        <translation>承诺办结日期</translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Hand over the papers</source>
        <translation>转交材料</translation>
    </message>
    <message>
        <source>Transfer now</source>
        <translation>确定转办</translation>
    </message>
</context>
<context>
    <name>UnseenBar</name>
    <message>
        <source>No proof was shown</source>
        <translation>未出示证明</translation>
    </message>
    <message>
        <source>Look at the proof first. {key} again begins without a look, which is counted.</source>
        <translation>请先看凭证。再按 {key} 就不核验直接办理，并计入统计。</translation>
    </message>
    <message>
        <source>Confirm: {kind}</source>
        <translation>确认：{kind}</translation>
    </message>
    <message>
        <source>Priority not checked yet. What did you see?</source>
        <translation>优先未核验，请看证后选：</translation>
    </message>
    <message>
        <source>Confirm as</source>
        <translation>核验为</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看过</translation>
    </message>
    <message>
        <source>Confirm {kind}, seen: {proof}</source>
        <translation>确认{kind}，已看{proof}</translation>
    </message>
    <message>
        <source>Something else …</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Check …</source>
        <translation>核验…</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>改为普通</translation>
    </message>
    <message>
        <source>Make it an ordinary visit</source>
        <translation>改为普通号</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Reading the hall …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Sign in again and choose a desk to receive people.</source>
        <translation>请重新登录并选择接待席后再接待。</translation>
    </message>
    <message>
        <source>Sign out and choose a desk</source>
        <translation>退出登录，选接待席</translation>
    </message>
    <message>
        <source>You are at no desk</source>
        <translation>您不在接待席</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>保存中…</translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{proof}, of somebody absent</source>
        <translation>{proof}（代办，本人未到）</translation>
    </message>
    <message>
        <source>Since the call</source>
        <translation>呼叫后</translation>
    </message>
    <message>
        <source>Being served for</source>
        <translation>办理用时</translation>
    </message>
    <message>
        <source>Please</source>
        <translation>请照顾</translation>
    </message>
    <message>
        <source>Proof seen</source>
        <translation>已看凭证</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>叫号依据</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>加办</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>Called again {n} times</source>
        <translation>已重呼 {n} 次</translation>
    </message>
    <message>
        <source>Number in hand: {ticket}</source>
        <translation>当前号票：{ticket}</translation>
    </message>
    <message>
        <source>Priority, not checked</source>
        <translation>优先（未核验）</translation>
    </message>
    <message>
        <source>Priority unchecked</source>
        <translation>优先未核验</translation>
    </message>
    <message>
        <source>{kind}, not checked</source>
        <translation>{kind}（未核验）</translation>
    </message>
    <message>
        <source>Priority: {kind}, not checked</source>
        <translation>优先：{kind}（未核验）</translation>
    </message>
    <message>
        <source>Priority: {kind}</source>
        <translation>优先 · {kind}</translation>
    </message>
    <message>
        <source>Fetch in person: {needs}</source>
        <translation>请走到居民面前呼叫：{needs}</translation>
    </message>
    <message>
        <source>{needs}: {help}</source>
        <translation>{needs}：{help}</translation>
    </message>
    <message>
        <source>Needs: {needs}</source>
        <translation>需要：{needs}</translation>
    </message>
</context>
<context>
    <name>VisitPanels</name>
    <message>
        <source>Fetches a paper</source>
        <translation>回去取材料</translation>
    </message>
    <message>
        <source>Fills in a form</source>
        <translation>填表</translation>
    </message>
    <message>
        <source>Makes a copy or photo</source>
        <translation>复印、照相</translation>
    </message>
    <message>
        <source>Put this visit on hold</source>
        <translation>挂起本次接待</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Short break</source>
        <translation>短暂离开</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>开会</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>上门服务</translation>
    </message>
    <message>
        <source>Pause this desk</source>
        <translation>暂停接待</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cannot wait longer</source>
        <translation>不便久等</translation>
    </message>
    <message>
        <source>Comes with the previous visitor</source>
        <translation>与上一位同来</translation>
    </message>
    <message>
        <source>Quick question</source>
        <translation>简单咨询</translation>
    </message>
    <message>
        <source>Call {ticket} out of turn</source>
        <translation>提前呼叫 {ticket}</translation>
    </message>
    <message>
        <source>Call this one</source>
        <translation>呼叫此号</translation>
    </message>
    <message>
        <source>Went home</source>
        <translation>居民已离开</translation>
    </message>
    <message>
        <source>Given by mistake</source>
        <translation>取错号</translation>
    </message>
    <message>
        <source>Solved without a visit</source>
        <translation>已当场解答</translation>
    </message>
    <message>
        <source>Cancel number {ticket}</source>
        <translation>取消 {ticket} 号</translation>
    </message>
    <message>
        <source>Cancel this number</source>
        <translation>确定取消</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>Calls are not heard; the board shows them, and calling goes on.</source>
        <translation>叫号没有声音；叫号屏照常显示，叫号照常进行。</translation>
    </message>
    <message>
        <source>Numbers are not spoken; chime and board go on, and so does calling.</source>
        <translation>不能播报号码；提示音和叫号屏照常，叫号照常进行。</translation>
    </message>
    <message>
        <source>It is tried again by itself; if it stays, start that computer anew.</source>
        <translation>程序会自动重试；一直不好的话，请重启那台电脑。</translation>
    </message>
    <message>
        <source>A part of its sound system is missing. Have it installed (Linux: libpulse0).</source>
        <translation>缺少声音组件，请管理员安装（Linux：libpulse0）。</translation>
    </message>
    <message>
        <source>No loudspeaker was found. Plug one in and switch it on; the rest goes by itself.</source>
        <translation>没有找到音箱。请插好并打开音箱，之后会自动恢复。</translation>
    </message>
    <message>
        <source>The loudspeaker did not take the sound. Check its plug; the rest goes by itself.</source>
        <translation>音箱放不出声音。请检查插头，之后会自动恢复。</translation>
    </message>
    <message>
        <source>A part of its speech system is missing (Linux: libpulse0, libspeechd2). Have it installed, or record the phrases in your own voice.</source>
        <translation>缺少语音组件（Linux：libpulse0、libspeechd2）。请管理员安装，或用自己的声音录一套。</translation>
    </message>
    <message>
        <source>It has no speech system (Linux: speech-dispatcher-espeak-ng). Have one installed, or record the phrases in your own voice.</source>
        <translation>没有语音系统（Linux：speech-dispatcher-espeak-ng）。请管理员安装，或用自己的声音录一套。</translation>
    </message>
    <message>
        <source>It has no voice for this language (Windows: Settings, Time and language, Speech, Add voices). Have one installed, or record the phrases in your own voice.</source>
        <translation>没有这种语言的语音（Windows：设置 › 时间和语言 › 语音 › 添加语音）。请管理员安装，或用自己的声音录一套。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>没有找到话筒。</translation>
    </message>
    <message>
        <source>Plug one in and try again, or record with a telephone and import the files.</source>
        <translation>请插上话筒再试，或用手机录好后导入。</translation>
    </message>
    <message>
        <source>The recording did not work.</source>
        <translation>录音没有成功。</translation>
    </message>
    <message>
        <source>Check the microphone and try again.</source>
        <translation>请检查话筒后再试。</translation>
    </message>
</context>
<context>
    <name>VoiceHours</name>
    <message>
        <source>{span}: days</source>
        <translation>{span} 星期</translation>
    </message>
    <message>
        <source>{span}: volume</source>
        <translation>{span} 音量</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一到周五</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>周六和周日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>VoiceSection</name>
    <message>
        <source>With these settings nothing is heard: switch voice or chime on.</source>
        <translation>这样设置听不到声音：请打开语音或提示音，音量不要为 0。</translation>
    </message>
    <message>
        <source>One moment: the sound is being switched on …</source>
        <translation>请稍候，正在打开声音……</translation>
    </message>
    <message>
        <source>Listen: the voice of this computer.</source>
        <translation>请听：电脑语音。</translation>
    </message>
    <message>
        <source>Listen: your own recordings.</source>
        <translation>请听：自己的录音。</translation>
    </message>
    <message>
        <source>Listen: the chime.</source>
        <translation>请听：提示音。</translation>
    </message>
    <message>
        <source>Heard nothing? Look at the volume of the loudspeaker and of this computer.</source>
        <translation>没听到？请检查音箱和电脑的音量。</translation>
    </message>
    <message>
        <source>How calls are heard in the hall. Calling and the board never wait for it.</source>
        <translation>叫号怎样在大厅里播报。叫号和叫号屏从不等它。</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>播报内容</translation>
    </message>
    <message>
        <source>How it sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>{first}, then {second}</source>
        <translation>先{first}，后{second}</translation>
    </message>
    <message>
        <source>yao, as on the telephone</source>
        <translation>读“幺”（零幺七）</translation>
    </message>
    <message>
        <source>yi, as in counting</source>
        <translation>读“一”（零一七）</translation>
    </message>
    <message>
        <source>As loud at every hour.</source>
        <translation>全天音量相同。</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>加一段时间</translation>
    </message>
    <message>
        <source>None: calls are always heard.</source>
        <translation>没有静音时段，叫号一直有声音。</translation>
    </message>
</context>
<context>
    <name>VoiceWatch</name>
    <message>
        <source>Voice on {computer}</source>
        <translation>{computer} 的语音</translation>
    </message>
    <message>
        <source>{place}: {trouble}</source>
        <translation>{place}：{trouble}</translation>
    </message>
    <message>
        <source>The voice works again.</source>
        <translation>语音已恢复。</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting: {n}</source>
        <translation>等候：{n} 人</translation>
    </message>
    <message>
        <source>The day is closed: nobody is waiting.</source>
        <translation>今天已结束，没有人在等候。</translation>
    </message>
    <message>
        <source>Who takes a number shows here by itself.</source>
        <translation>有人取号会自动显示在这里。</translation>
    </message>
    <message>
        <source>Order kept while you are in the list</source>
        <translation>您正在查看，顺序暂不变动</translation>
    </message>
    <message>
        <source>The order now; where {mark} stands, others may be called first.</source>
        <translation>此刻的顺序；标 {mark} 的，后面的号可能先叫到。</translation>
    </message>
    <message>
        <source>Choose a row to see why it stands there.</source>
        <translation>选中一行可查看排在此处的原因。</translation>
    </message>
    <message>
        <source>{ticket} is no longer waiting.</source>
        <translation>{ticket} 已不在等候。</translation>
    </message>
    <message>
        <source>Waiting list in calling order</source>
        <translation>等候名单（按叫号顺序）</translation>
    </message>
    <message>
        <source>Call this one …</source>
        <translation>呼叫此号…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why here?</source>
        <translation>为什么排在这里</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>waits for desk {desk}</source>
        <translation>等候 {desk} 号席</translation>
    </message>
    <message>
        <source>needs: {needs}</source>
        <translation>需要：{needs}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>{low}–{high} m</source>
        <translation>{low}–{high}分</translation>
    </message>
    <message>
        <source>somebody behind it may be called first</source>
        <translation>后面的号可能先叫到</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>probably {called}</source>
        <translation>预计：{called}</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n}分</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
</context>
<context>
    <name>WalkUp</name>
    <message>
        <source>By sight: say why first.</source>
        <translation>目视优先，请先选原因。</translation>
    </message>
    <message>
        <source>First the priority, if any; then the service.</source>
        <translation>先选优先（可不选），再点事项</translation>
    </message>
    <message>
        <source>No more numbers today.</source>
        <translation>今天已停止取号</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Number for a walk-up</source>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>WeekField</name>
    <message>
        <source>For instance 08:30-12:00 13:30-17:30; empty = closed</source>
        <translation>如 08:30-12:00 13:30-17:30；不填 = 不办理</translation>
    </message>
    <message>
        <source>Tuesday to Friday like Monday</source>
        <translation>周二到周五同周一</translation>
    </message>
    <message>
        <source>It has no hours</source>
        <translation>没有固定时间</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Look around in a demo hall</source>
        <translation>先看看演示会客厅</translation>
    </message>
    <message>
        <source>Set a hall up</source>
        <translation>设置会客厅</translation>
    </message>
    <message>
        <source>No reception hall has been set up on this computer</source>
        <translation>本机还没有设置会客厅</translation>
    </message>
    <message>
        <source>It is set up now: open it</source>
        <translation>已设置好，重新打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Upgraded: open again</source>
        <translation>升级好了，重新打开</translation>
    </message>
    <message>
        <source>No whole backup of it lies on this computer.</source>
        <translation>这台电脑上没有可用的完整备份。</translation>
    </message>
    <message>
        <source>Ask your administrator to put back one from a USB stick or another computer.</source>
        <translation>请联系管理员，用 U 盘或其他电脑上的备份恢复。</translation>
    </message>
    <message>
        <source>Until then call people by hand, with numbers on paper.</source>
        <translation>在此之前请用纸质号码手工叫号。</translation>
    </message>
    <message>
        <source>one day old</source>
        <translation>1 天前</translation>
    </message>
    <message>
        <source>{n} days old</source>
        <translation>{n} 天前</translation>
    </message>
    <message>
        <source>less than a day old</source>
        <translation>不到一天前</translation>
    </message>
    <message>
        <source>The newest whole backup is of {time} ({age}); what was done since is not in it.</source>
        <translation>最新的完整备份是 {time} 的（{age}），之后的操作不在里面。</translation>
    </message>
    <message>
        <source>The file that cannot be opened is kept beside it under another name.</source>
        <translation>打不开的文件会改名留在旁边。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Put this backup back</source>
        <translation>恢复这份备份</translation>
    </message>
    <message>
        <source>This copy is meant …</source>
        <translation>就用这份数据…</translation>
    </message>
    <message>
        <source>The hall is being opened. After an update this may take a minute.</source>
        <translation>正在打开会客厅。程序更新后第一次打开可能需要一分钟。</translation>
    </message>
    <message>
        <source>Set one up in two minutes, or look around first in a hall with invented residents.</source>
        <translation>两分钟就能设置好；也可以先进入演示会客厅看看，里面的居民都是虚构的。</translation>
    </message>
    <message>
        <source>The hall cannot be opened</source>
        <translation>无法打开会客厅</translation>
    </message>
</context>
<context>
    <name>WhyHere</name>
    <message>
        <source>passed often enough</source>
        <translation>已让够次数</translation>
    </message>
    <message>
        <source>waiting limit</source>
        <translation>等候上限</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>came first</source>
        <translation>先来</translation>
    </message>
    <message>
        <source>ordinary turn</source>
        <translation>轮到普通</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>转来</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>appointment, later</source>
        <translation>预约未到</translation>
    </message>
    <message>
        <source>missed, back</source>
        <translation>过号回来</translation>
    </message>
    <message>
        <source>missed, waits</source>
        <translation>过号待叫</translation>
    </message>
    <message>
        <source>left to the accessible desk</source>
        <translation>由无障碍席呼叫</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>+ {n} min</source>
        <translation>+ {n} 分钟</translation>
    </message>
    <message>
        <source>passed {k} times of at most {n}</source>
        <translation>被超过 {k} 次，最多 {n} 次</translation>
    </message>
    <message>
        <source>passed {k} times of at most {n}, and {m} times past the rule</source>
        <translation>被超过 {k} 次，最多 {n} 次；规则之外 {m} 次</translation>
    </message>
    <message>
        <source>score</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>called</source>
        <translation>已叫</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>超过上限</translation>
    </message>
    <message>
        <source>desk {desk}</source>
        <translation>{desk} 号席</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>计分</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>被超过</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>How this hall calls</source>
        <translation>本厅怎样叫号</translation>
    </message>
    <message>
        <source>{ticket} is called next.</source>
        <translation>{ticket} 是下一位，马上就叫。</translation>
    </message>
    <message>
        <source>{ticket} stands in place {place}; called before it: {n}.</source>
        <translation>{ticket} 排在第 {place} 位，前面还有 {n} 位。</translation>
    </message>
    <message>
        <source>{ticket} was called after waiting {time}.</source>
        <translation>{ticket} 等了 {time}后被叫到。</translation>
    </message>
    <message>
        <source>{ticket} is called by another desk.</source>
        <translation>{ticket} 由别的接待席呼叫。</translation>
    </message>
    <message>
        <source>{ticket} is no longer waiting.</source>
        <translation>{ticket} 已不在等候。</translation>
    </message>
    <message>
        <source>It was transferred to this desk, which calls it before anybody else.</source>
        <translation>是转到本席来的，本席先叫。</translation>
    </message>
    <message>
        <source>It was transferred to desk {desk}, which calls it before anybody else.</source>
        <translation>是转到 {desk} 号席的，由那里先叫。</translation>
    </message>
    <message>
        <source>It has an appointment, and the time has come.</source>
        <translation>有预约，时间已到。</translation>
    </message>
    <message>
        <source>It has an appointment for {at}, and the time has come.</source>
        <translation>预约了{at}，时间已到。</translation>
    </message>
    <message>
        <source>It has an appointment for {at}; until then others are called.</source>
        <translation>预约了{at}，到时间之前先叫别人。</translation>
    </message>
    <message>
        <source>It missed its call and came back; its turn has come again.</source>
        <translation>过号后回来的，现在又轮到了。</translation>
    </message>
    <message>
        <source>It missed its call and came back: {n} others are called first (appointments, transfers and calls by hand do not count), then it is called before everybody.</source>
        <translation>过号后回来：先叫 {n} 位别人（预约、转来和指定叫号的不计在内），然后优先叫这个号。</translation>
    </message>
    <message>
        <source>Nobody may be passed more than {n} times: by then it is the turn of whoever came first, this number.</source>
        <translation>任何人最多被超过 {n} 次：到那时就轮到先来的，也就是这个号。</translation>
    </message>
    <message>
        <source>Nobody may be passed: everybody is called in the order they came.</source>
        <translation>谁也不能被超过：都按先来后到叫号。</translation>
    </message>
    <message>
        <source>Somebody has waited more than {minutes} minutes: every second call goes to whoever came first, this number.</source>
        <translation>有人等候超过 {minutes} 分钟：每隔一次就叫先来的，也就是这个号。</translation>
    </message>
    <message>
        <source>After the green channel it is the ordinary queue&apos;s turn, and there it is first.</source>
        <translation>叫过绿色通道之后轮到普通居民，其中这个号最先来。</translation>
    </message>
    <message>
        <source>It goes through the green channel, where waiting counts {times} times: {time} count as {score}.</source>
        <translation>走绿色通道，等候按 {times} 倍计：等了 {time}，计 {score}。</translation>
    </message>
    <message>
        <source>Its waiting counts most: {time}, {times} times, count as {score}.</source>
        <translation>计分最高：等了 {time}，按 {times} 倍计 {score}。</translation>
    </message>
    <message>
        <source>It goes through the green channel, as if it had come {minutes} minutes earlier.</source>
        <translation>走绿色通道，按早到 {minutes} 分钟排队。</translation>
    </message>
    <message>
        <source>It goes through the green channel, which is called before the others.</source>
        <translation>走绿色通道，比别人先叫。</translation>
    </message>
    <message>
        <source>By the rule of this hall it goes before the others.</source>
        <translation>按本厅的叫号规则，排在别人前面。</translation>
    </message>
    <message>
        <source>It came before everybody else who waits.</source>
        <translation>在等候的人里，这个号最先来。</translation>
    </message>
    <message>
        <source>Of those who are left by then, it came first.</source>
        <translation>到那时还在等的人里，这个号最先来。</translation>
    </message>
    <message>
        <source>It came before everybody else who waited.</source>
        <translation>当时在等的人里，这个号最先来。</translation>
    </message>
    <message>
        <source>It is that of somebody in a wheelchair, and an accessible desk is open: that one calls it.</source>
        <translation>这是坐轮椅的来访者，无障碍席正开着，由无障碍席呼叫。</translation>
    </message>
    <message>
        <source>It was called by hand, with a reason that is on record.</source>
        <translation>是工作人员指定叫的，原因已记录。</translation>
    </message>
    <message>
        <source>It was called by hand, by {who}: {reason}</source>
        <translation>是{who}指定叫的：{reason}</translation>
    </message>
    <message>
        <source>{names} came earlier and are called after it.</source>
        <translation>来得更早、排在它后面的：{names}。</translation>
    </message>
    <message>
        <source>{names} came earlier and were not called yet.</source>
        <translation>来得更早、当时还没有叫到的：{names}。</translation>
    </message>
    <message>
        <source>{names} came later and are called before it.</source>
        <translation>来得晚、但先叫的：{names}。</translation>
    </message>
    <message>
        <source>{names} came later and are called before it: they go through the green channel.</source>
        <translation>来得晚、但走绿色通道先叫的：{names}。</translation>
    </message>
    <message>
        <source>{ticket} has waited {time}, which counts {times} times: {score}, more than the {mine} of this number.</source>
        <translation>{ticket} 等了 {time}，按 {times} 倍计 {score}，多于本号的 {mine}。</translation>
    </message>
    <message>
        <source>{ticket} has waited {time}, which counts {times} times: {score}, less than the {mine} of this number.</source>
        <translation>{ticket} 等了 {time}，按 {times} 倍计 {score}，少于本号的 {mine}。</translation>
    </message>
    <message>
        <source>{ticket} has waited {time}, less than the {mine} of this number.</source>
        <translation>{ticket} 等了 {time}，少于本号的 {mine}。</translation>
    </message>
    <message>
        <source>{ticket} has waited {time}, more than the {mine} of this number.</source>
        <translation>{ticket} 等了 {time}，多于本号的 {mine}。</translation>
    </message>
    <message>
        <source>The green channel counts as having come {minutes} minutes earlier than it did.</source>
        <translation>绿色通道按早到 {minutes} 分钟排。</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 和另外 {n} 个号</translation>
    </message>
    <message>
        <source>By the rule at most {n} who came later go before it; so far it was {k}. Appointments, transfers, who is back after a missed call, and calls by hand come on top.</source>
        <translation>按规则叫号，后来的最多超过它 {n} 次，已有 {k} 次；预约、转来、过号回来和工作人员指定的另计。</translation>
    </message>
    <message>
        <source>By the rule at most {n} who came later go before it; so far it was {k}. Appointments, transfers, who is back after a missed call, and calls by hand come on top; of these it was {m}.</source>
        <translation>按规则叫号，后来的最多超过它 {n} 次，已有 {k} 次；预约、转来、过号回来和工作人员指定的另计，已有 {m} 次。</translation>
    </message>
    <message>
        <source>It has waited more than {minutes} minutes: from now on every second call goes to whoever came first.</source>
        <translation>已等候超过 {minutes} 分钟：现在每隔一次就叫先来的人。</translation>
    </message>
    <message>
        <source>If it still waits then, others will stand before it, because their waiting counts more: {names}.</source>
        <translation>到时还没叫到的话，会有号排到它前面，因为等候按更多倍计：{names}。</translation>
    </message>
    <message>
        <source>If it still waits then, it will stand before others: {names}.</source>
        <translation>到时还没叫到的话，它会排到这些号前面：{names}。</translation>
    </message>
    <message>
        <source>{ticket} from {at}</source>
        <translation>{ticket}（{at} 起）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>It will probably be {called}.</source>
        <translation>预计：{called}。</translation>
    </message>
</context>
<context>
    <name>WhyPage</name>
    <message>
        <source>{level}: why?</source>
        <translation>{level}：为什么？</translation>
    </message>
    <message>
        <source>You may tick what fits, and write; you need not.</source>
        <translation>可以勾选，也可以写几句；都不是必填。</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>您想说的话</translation>
    </message>
    <message>
        <source>Another face</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>不评价</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>WhyWindow</name>
    <message>
        <source>Rule of this hall: {rule}</source>
        <translation>本厅规则：{rule}</translation>
    </message>
    <message>
        <source>Why {ticket} stands here</source>
        <translation>{ticket} 为什么排在这里</translation>
    </message>
    <message>
        <source>Reading the hall …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Everybody who waits, in the order in which this desk would call them now:</source>
        <translation>在等的所有人，按本席现在的叫号顺序：</translation>
    </message>
    <message>
        <source>Order of calls with scores</source>
        <translation>叫号顺序与计分</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>没有人在等。</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>One moment …</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>开始工作</translation>
    </message>
    <message>
        <source>Make the hall</source>
        <translation>建立会客厅</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Step {n} of {count}</source>
        <translation>第 {n} 步，共 {count} 步</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Disabled</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Seriously ill</source>
        <translation>重病患者</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>孕妇</translation>
    </message>
    <message>
        <source>With an infant</source>
        <translation>携带婴幼儿</translation>
    </message>
    <message>
        <source>Veteran or soldier</source>
        <translation>退役军人、现役军人</translation>
    </message>
    <message>
        <source>Other priority</source>
        <translation>其他优先</translation>
    </message>
    <message>
        <source>Veteran, soldier</source>
        <translation>军人（含退役）</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{age} and over</source>
        <translation>满 {age} 岁</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>轮椅</translation>
    </message>
    <message>
        <source>Hard of hearing</source>
        <translation>听不清</translation>
    </message>
    <message>
        <source>Poor sight</source>
        <translation>看不清</translation>
    </message>
    <message>
        <source>make room for the wheelchair</source>
        <translation>请留出轮椅的位置</translation>
    </message>
    <message>
        <source>speak slowly, face to face, and write down what matters</source>
        <translation>请面对面慢慢说，要紧的写下来</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已呼叫</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未办理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>接待中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂停接待</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>未开放</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Station attendant</source>
        <translation>驿站值守</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>entitlement</source>
        <translation>优先类别</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>whom to call</source>
        <translation>叫哪些人</translation>
    </message>
    <message>
        <source>promised date</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>proof seen</source>
        <translation>查看的凭证</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>办什么事</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>who goes</source>
        <translation>上门人</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>复印件</translation>
    </message>
    <message>
        <source>wished times</source>
        <translation>希望的时间</translation>
    </message>
    <message>
        <source>for the safety of who goes</source>
        <translation>上门人员注意</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>services</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>接待席</translation>
    </message>
    <message>
        <source>one of the fields</source>
        <translation>其中一项</translation>
    </message>
    <message>
        <source>was transferred to this desk</source>
        <translation>转到本席</translation>
    </message>
    <message>
        <source>has an appointment now</source>
        <translation>预约时间已到</translation>
    </message>
    <message>
        <source>missed the call and is back</source>
        <translation>过号后已回来</translation>
    </message>
    <message>
        <source>has let enough others go first</source>
        <translation>已让过足够多的人</translation>
    </message>
    <message>
        <source>has waited longest, over the limit</source>
        <translation>等候最久，已超过上限</translation>
    </message>
    <message>
        <source>it is the ordinary queue&apos;s turn</source>
        <translation>轮到普通号</translation>
    </message>
    <message>
        <source>goes first by priority</source>
        <translation>优先号先叫</translation>
    </message>
    <message>
        <source>has waited longest</source>
        <translation>等候最久</translation>
    </message>
    <message>
        <source>is booked for later</source>
        <translation>预约时间未到</translation>
    </message>
    <message>
        <source>missed the call, its turn has not come back yet</source>
        <translation>曾过号，还未轮到重新叫号</translation>
    </message>
    <message>
        <source>waits for an accessible desk</source>
        <translation>等候无障碍席</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>yesterday {number}</source>
        <translation>昨{number}</translation>
    </message>
    <message>
        <source>was chosen by hand</source>
        <translation>由工作人员指定</translation>
    </message>
    <message>
        <source>read aloud what is to be signed</source>
        <translation>要签字的内容请念给对方听</translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation>按叫号规则</translation>
    </message>
    <message>
        <source>Priority first</source>
        <translation>先叫优先号</translation>
    </message>
    <message>
        <source>Priority only</source>
        <translation>只叫优先号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <translation>已等 {time}</translation>
    </message>
    <message>
        <source>was chosen by {who} ({reason})</source>
        <translation>由{who}指定（{reason}）</translation>
    </message>
    <message>
        <source>waited {time}, counted {times} times</source>
        <translation>等候 {time}按 {times} 倍计</translation>
    </message>
    <message>
        <source>counts as having come {minutes} min earlier</source>
        <translation>按早到 {minutes} 分钟排</translation>
    </message>
    <message>
        <source>goes before {names} and {more} more</source>
        <translation>排在 {names} 和另外 {more} 人之前</translation>
    </message>
    <message>
        <source>goes before {names}</source>
        <translation>排在 {names} 之前</translation>
    </message>
    <message>
        <source>whose numbers it prints</source>
        <translation>为谁打印</translation>
    </message>
    <message>
        <source>tells its status</source>
        <translation>报告状态</translation>
    </message>
    <message>
        <source>cuts the paper</source>
        <translation>自动切纸</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>paper width</source>
        <translation>纸宽</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>order</source>
        <translation>先后顺序</translation>
    </message>
    <message>
        <source>what it prints</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>front or back office</source>
        <translation>前台或后台</translation>
    </message>
    <message>
        <source>wheelchairs</source>
        <translation>轮椅可到达</translation>
    </message>
    <message>
        <source>number of the desk</source>
        <translation>席号</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>most numbers a day</source>
        <translation>每天最多发号</translation>
    </message>
    <message>
        <source>promised days</source>
        <translation>承诺天数</translation>
    </message>
    <message>
        <source>name of the site</source>
        <translation>会客厅名称</translation>
    </message>
    <message>
        <source>notice on the board</source>
        <translation>叫号屏通知</translation>
    </message>
    <message>
        <source>where to wait</source>
        <translation>在哪里等候</translation>
    </message>
    <message>
        <source>line on the slip</source>
        <translation>小票文字</translation>
    </message>
    <message>
        <source>latitude and longitude</source>
        <translation>纬度和经度</translation>
    </message>
    <message>
        <source>what goes with it</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>goes out without a name</source>
        <translation>可不登记姓名</translation>
    </message>
    <message>
        <source>day it came back</source>
        <translation>归还日期</translation>
    </message>
    <message>
        <source>who borrows</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>day it was bought</source>
        <translation>购入日期</translation>
    </message>
    <message>
        <source>fetched for whom</source>
        <translation>代谁借用</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>not lent while the look for safety is overdue</source>
        <translation>安检过期不出借</translation>
    </message>
    <message>
        <source>days between looks for safety</source>
        <translation>安检间隔天数</translation>
    </message>
    <message>
        <source>look for safety after each loan</source>
        <translation>每次归还后安检</translation>
    </message>
    <message>
        <source>how it came back</source>
        <translation>归还状况</translation>
    </message>
    <message>
        <source>who answers for a unit</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>押金</translation>
    </message>
    <message>
        <source>given by</source>
        <translation>捐赠人</translation>
    </message>
    <message>
        <source>day it is due back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>故障情况</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>found safe or not</source>
        <translation>安检结果</translation>
    </message>
    <message>
        <source>item</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>items</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>number here</source>
        <translation>现有数量</translation>
    </message>
    <message>
        <source>how it may be used</source>
        <translation>使用限制</translation>
    </message>
    <message>
        <source>loan</source>
        <translation>借用单号</translation>
    </message>
    <message>
        <source>days it is lent</source>
        <translation>借期</translation>
    </message>
    <message>
        <source>loans</source>
        <translation>借用单号</translation>
    </message>
    <message>
        <source>item model</source>
        <translation>物品种类</translation>
    </message>
    <message>
        <source>day it went out</source>
        <translation>借出日期</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>why all the same</source>
        <translation>破例原因</translation>
    </message>
    <message>
        <source>paper you looked at</source>
        <translation>查看的证件</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>where it lies</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>borrower</source>
        <translation>借用人</translation>
    </message>
    <message>
        <source>stock-take</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>to which station</source>
        <translation>调往的驿站</translation>
    </message>
    <message>
        <source>day it is reserved for</source>
        <translation>预约日期</translation>
    </message>
    <message>
        <source>how somebody was reminded</source>
        <translation>提醒方式</translation>
    </message>
    <message>
        <source>the whole kit or what is here</source>
        <translation>整套借出</translation>
    </message>
    <message>
        <source>houses served</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <source>whom to ask</source>
        <translation>找谁</translation>
    </message>
    <message>
        <source>useful telephones</source>
        <translation>常用电话</translation>
    </message>
    <message>
        <source>telephone for complaints</source>
        <translation>监督电话</translation>
    </message>
    <message>
        <source>checked on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>closed days</source>
        <translation>不开放的日子</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>rule of calling</source>
        <translation>叫号规则</translation>
    </message>
    <message>
        <source>ages of the elderly</source>
        <translation>老年人年龄</translation>
    </message>
    <message>
        <source>desks</source>
        <translation>接待席</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Name of the matter</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>主项</translation>
    </message>
    <message>
        <source>Web address (becomes the QR code)</source>
        <translation>办事网址（印成二维码）</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Basic code</source>
        <translation>基本编码</translation>
    </message>
    <message>
        <source>Implementation code</source>
        <translation>实施编码</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>俗称</translation>
    </message>
    <message>
        <source>Further words that find it</source>
        <translation>检索词</translation>
    </message>
    <message>
        <source>Kind of matter</source>
        <translation>事项类型</translation>
    </message>
    <message>
        <source>Life events</source>
        <translation>生活事件</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Done on behalf by</source>
        <translation>委托部门</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>设定依据</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>受理条件</translation>
    </message>
    <message>
        <source>Least age</source>
        <translation>最低年龄</translation>
    </message>
    <message>
        <source>Greatest age</source>
        <translation>最高年龄</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>要带的材料</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理步骤</translation>
    </message>
    <message>
        <source>Time by law</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>办理地点</translation>
    </message>
    <message>
        <source>Hours of a week</source>
        <translation>每周办理时间</translation>
    </message>
    <message>
        <source>Days that are otherwise</source>
        <translation>例外日期</translation>
    </message>
    <message>
        <source>Telephones for questions</source>
        <translation>咨询电话</translation>
    </message>
    <message>
        <source>Telephones for complaints</source>
        <translation>投诉电话</translation>
    </message>
    <message>
        <source>What one gets</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Visits at most</source>
        <translation>最多跑几次</translation>
    </message>
    <message>
        <source>Why one must come</source>
        <translation>为什么要到现场</translation>
    </message>
    <message>
        <source>Web address to do it online</source>
        <translation>网上办理网址</translation>
    </message>
    <message>
        <source>How far it goes online</source>
        <translation>网办深度</translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation>手机办理</translation>
    </message>
    <message>
        <source>On a self-service machine</source>
        <translation>自助终端</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Done for residents</source>
        <translation>帮办代办</translation>
    </message>
    <message>
        <source>Elsewhere, too</source>
        <translation>通办范围</translation>
    </message>
    <message>
        <source>Questions people ask</source>
        <translation>常见问题</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Usual mistakes</source>
        <translation>易错点</translation>
    </message>
    <message>
        <source>Related matters</source>
        <translation>关联事项</translation>
    </message>
    <message>
        <source>In three plain sentences</source>
        <translation>三句话说清楚</translation>
    </message>
    <message>
        <source>Where this was looked up</source>
        <translation>来源网址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下次核对</translation>
    </message>
    <message>
        <source>Notice for now</source>
        <translation>临时通知</translation>
    </message>
    <message>
        <source>End of the notice</source>
        <translation>通知截止</translation>
    </message>
    <message>
        <source>Starter text</source>
        <translation>样稿</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>No telephone number is known of {who}</source>
        <translation>{who}没有留电话</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>One a line. {none} alone says that there are none; nothing, that nobody told.</source>
        <translation>一行一条。只写“{none}”表示没有；空着表示未核对。</translation>
    </message>
    <message>
        <source>One a line.</source>
        <translation>一行一条。</translation>
    </message>
    <message>
        <source>For large print and reading aloud.</source>
        <translation>用于大字版和朗读。</translation>
    </message>
</context>
</TS>
