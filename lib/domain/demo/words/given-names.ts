/** Chinese given names with pinyin; whole names, since characters thrown together make none. */
export const givenNames =
  '伟wei 强qiang 磊lei 军jun 勇yong 杰jie 涛tao 超chao 刚gang 辉hui 明ming 斌bin 鹏peng 飞fei 波bo 凯kai 峰feng 旭xu 毅yi 宁ning ' +
  '敏min 静jing 丽li 芳fang 娜na 艳yan 霞xia 萍ping 玲ling 红hong 雪xue 倩qian 莉li 慧hui 颖ying 婷ting 瑶yao 丹dan 琳lin 薇wei ' +
  '建国jianguo 建华jianhua 建军jianjun 志强zhiqiang 志刚zhigang 志远zhiyuan 国强guoqiang 国栋guodong 海涛haitao 海波haibo ' +
  '海峰haifeng 晓东xiaodong 晓峰xiaofeng 晓明xiaoming 文辉wenhui 文杰wenjie 文博wenbo 俊杰junjie 俊峰junfeng 俊凯junkai ' +
  '浩然haoran 浩宇haoyu 子轩zixuan 子豪zihao 宇航yuhang 宇轩yuxuan 博文bowen 嘉诚jiacheng 嘉豪jiahao 家明jiaming ' +
  '永强yongqiang 永刚yonggang 立新lixin 立群liqun 立峰lifeng 春生chunsheng 春林chunlin 东升dongsheng 东海donghai 云飞yunfei ' +
  '云鹏yunpeng 天宇tianyu 天明tianming 少华shaohua 少杰shaojie 振宇zhenyu 振华zhenhua 卫东weidong 卫国weiguo 正阳zhengyang ' +
  '世杰shijie 荣华ronghua 新民xinmin 学文xuewen 学军xuejun 兆丰zhaofeng 庆华qinghua 庆丰qingfeng 玉成yucheng 德明deming ' +
  '明远mingyuan 明哲mingzhe 景行jingxing 思远siyuan 思源siyuan 书恒shuheng 承志chengzhi 启明qiming 守正shouzheng 若谷ruogu ' +
  '晓燕xiaoyan 晓霞xiaoxia 晓丽xiaoli 晓雯xiaowen 海燕haiyan 海英haiying 丽华lihua 丽娟lijuan 丽萍liping 秀英xiuying ' +
  '秀兰xiulan 玉兰yulan 玉梅yumei 玉洁yujie 春燕chunyan 春梅chunmei 雪梅xuemei 雪莹xueying 雪琴xueqin 佳怡jiayi ' +
  '佳琪jiaqi 佳慧jiahui 嘉欣jiaxin 嘉宁jianing 欣怡xinyi 欣悦xinyue 雨欣yuxin 雨桐yutong 雨晴yuqing 梦琪mengqi ' +
  '梦瑶mengyao 梦洁mengjie 思琪siqi 思雨siyu 思敏simin 诗涵shihan 诗雨shiyu 静怡jingyi 静雯jingwen 文静wenjing ' +
  '文婷wenting 婉婷wanting 婉清wanqing 慧敏huimin 慧玲huiling 慧芳huifang 美玲meiling 美华meihua 淑芬shufen 淑贞shuzhen ' +
  '凤英fengying 桂英guiying 桂芳guifang 爱华aihua 爱玲ailing 月华yuehua 月娥yuee 彩霞caixia 彩虹caihong 红梅hongmei ' +
  '红艳hongyan 丹丹dandan 莉莉lili 婷婷tingting 媛媛yuanyuan 佩瑶peiyao 可欣kexin 若曦ruoxi 若彤ruotong 语嫣yuyan ' +
  '清妍qingyan 心怡xinyi 安琪anqi 知夏zhixia 一鸣yiming 一诺yinuo 亚楠yanan 亚男yanan 冬梅dongmei 秋月qiuyue'
