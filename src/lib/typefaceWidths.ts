/**
 * Advance widths of Inter, made by scripts/typeface-widths.ts from @fontsource/inter (OFL 1.1). Ranges of code points, each as its first
 * code point in base 36, a colon, and for each character two base-36 digits, its width in 1/512 em, rounded up, or a dot: as wide as
 * the letter under its accent.
 */
export const UNITS_PER_EM = 512;

export const WIDTHS_400 =
  "w:40446n9195dz964a5757759f446k44558z5t8p8t978g8u828t8u444b9f9f9f7adr9u9baeaa8k8famal3u859k82cvaqaw93" +
  "aw969597al9ue19q9o8y5755576q6i4m808q858q8b5a8q8f3g3g7t3gch8f8j8q8q5d7j4o8f80bn7s807v634r639f 4g:4044" +
  "858pab7u3v838fd06h8b9f 4u:9h6t6i9f6b6d4m8c8l443u4c6v8bbfc2ck7a......e5.........ah......9faw.....928s" +
  "......d2.........8b......9f8j.....8q................a4ah8q....................b28f.........3gby6w..." +
  ".7h.....4u80548h3g...... 96:aq8f......ebe8.................5d974o.......................4h8qb99c8qb7" +
  "9vaeae89ahc8918q7q8kam8t8f5kam92dk3x4t9o7t3g95cxaq8fawau8ice93b18qac957j8z7s4o984m97ak8uaw91a59o8y7v" +
  "9r9r8u7q8p8o7r7q913t543g44 cl:i5glg6bi6wiue6bv................8b......am9k...........j8i5gl..fx92..." +
  ".................................917r..90ay90908y7v..............5oan5t3gcwcw9uae8589977j7v7q7r9baka" +
  "c8k8b8m3gaw8q985d9i80808q8q8o7q gm:8q8q7r8bap7n7n9x823g8q8q7z8jab8f8f8f3g3x4w3g5y3g95chchch8f8f918jb" +
  "fbn945d565d hq:4w4w7w7w7j5757 hy:7c4o4n91907r80bn80827v ia:8u8w7q7q7q7qaw82828h8e4y7t6v8q7q7qfie9 iu" +
  ":an7zbdbzaiae6f7p908z676g2u433u566f8b603g6u3u3q3u2d2i6e6e6f6f6f6f5w5w2j6s54542j jy:54543u3u2d2i56565" +
  "63u ka:49 kc:777240556g2u5k5q6e565656565656576i6f6a5454555541547r7r6g443t3t3t3t6f6e6f0000 lf:0000 lk" +
  ":0000 mb:3g ok:3t3uaq oq:3u858585.85 p0:3v9l..aicj5s p8:ca pa:cice.9u9b899p8k8yalaw3u9k9ucvaq9cawal9" +
  "3 pv:9t979ocj9qcjaz.......9g8h808b7n798f8u3x7h958c8d7y8j8m8q848w6n8fa984b3bg.....9k91919kc1.9rbo7h r" +
  "g:8g7m s0:ab91853gaw6f6f s9:aecv sc:8qaeaeae..bz.ae953u.85fug0cl...aa9u979b89bo8kdo8taq.9kancvalawal" +
  "93ae978ybs9qa99zdndubmck99aeeg96808g82688q8bbj718f.7q87az8e8j8d8q856n809s7s8i88bpbx96ah7y85c07w..8f." +
  "857j3g.3gd6cr8f...8d wg:8968 xc:9o80 5q8:7n 5ql:az 5qz:6n 5s3:5q 5s7:68685y 5sd:68 5sf:5n8w 5si:63 5" +
  "sm:683i67 5sr:5z 5sy:2u43675z 5uk:5t 5uo:3x 5vf:5q 5vj:6g 5xc:......................................" +
  "...................................................................................................." +
  "................80. 61p:55a37p..........................................................au8iau8iau8i" +
  "au8iau8i....ak8uak8uak8uak8uak8u........as7u7r7rad92 6bm:74 6bt:2l 6bv:00 6c3:74e8 6c8:3q3q3g 6cc:6a" +
  "6a60 6cg:70 6ci:80 6cm:cb 6cy:366b 6d5:5h5h 6dg:2r 6g0:aeaeae8l8pc8aydrfydlbn8q9ia497js 6gh:9ham9u90" +
  "ae 6go:977q8h 6gs:ac9zac9b 6j7:6c 6ja:fk 6jm:8p 6mp:bv 6mr:bv 6qa:9f 8sc:2u 8sf:93 x6n:gs 1edb:00";

export const WIDTHS_600 =
  "w:3l4l7g9699eb9g4n5b5b7p9l4k6n4k5e9e618v929h8q948794944k4p9l9l9l7re8ad9eaiaa8m8daoam3y89a082d5atay97" +
  "b09a999eahadeja9a69a5b5e5b6v6p50868w8b8w8f5j8x8q3q3q843qct8q8o8w8w5o7u518q8dby848e826h546h9l 4g:3l4l" +
  "8b8zao814i838qd06k919l 4u:9g6g6j9l6h6m508r8k4k4q4m6y91bucecx7r......ef.........ap......9lay.....9d96" +
  "......d0.........8g......9l8o.....8w................ajap8w....................bc8q.........3qc77g..." +
  ".82.....5d865z8k3q...... 96:at8q......efe4.................5z9e51.......................4s8wbu9c8wbs" +
  "afaiai8napcq9d8w8p8mao928d69aoa0du4952a4843q9jdcat8qayb08ncza0bn8wao997u9c8q519y509eag97b19caua09a82" +
  "9s9s93808v8x8q819e435f3q4l cl:icgygbbs7gj2ejcg................8f......ao9q...........jkicgy..fza1..." +
  ".................................9c81..9cb49c9c9a82..............5yay6c3qdadaadai8b8h9e7u8281819laqa" +
  "o8m8f8t3qaz8w9h5oa08e868w8w8v80 gm:8w8w808fb97u7ual883q8x8x81939z8q8q8q3q49593q6l3q9rctctct8q8q938ob" +
  "hcoa25o5e5o hq:565684847u5g5g hy:7u51509i9c818dby8e8582 ia:939b80808080ay86888q8p60846x8w8080g1ee iu" +
  ":bk9fc1crb4ay7e7d9i9i6g6q334c415d6p8j6b3j714247432d2g6q6q7e7e6p6p6c6c2r6f5d5d2r jy:5d5d43432d2g5f5f5" +
  "f4q ka:4w kc:767m435e6p325t626p5e5e5e5e5e62637e6q755e5e5e5e4n5d86866p4k4q4q4q4q6q6q7e0000 lf:0000 lk" +
  ":0000 mb:3w ok:4242at oq:438b8b8b.89 p0:4ja1..b2d26d p8:cu pa:dacx.ad9e8aaa8m9aamay3ya0add5at9nayam9" +
  "7 pv:9v9ea6coa9cob3.......9r8m8d8j7u7i8q8w49829j8r8m7y8o8y8w8a95728qb08fblbq.....a09d9d9xcr.adcp82 r" +
  "g:8h7n s0:ao9d8b3qay6p6p s9:aid5 sc:8waiaiai..c5.ai993y.89fwg1cp...acad979e8ac58mep92at.a0aod5amayam" +
  "97ai9e9lbva9apa1dxe9brcx9daiep9a868m866d978fc27a8q.848hbd8p8o8m8w8b728ean84928gc2ce9ib5898bc884..8q." +
  "8b7u3q.3qdcd18q...8m wg:8a6d xc:a68d 5q8:86 5ql:bd 5qz:72 5s3:5x 5s7:6f6f64 5sd:6g 5sf:5y95 5si:69 5" +
  "sm:6f3s6g 5sr:6a 5sy:324c6g6a 5uk:61 5uo:45 5vf:5y 5vj:6p 5xc:......................................" +
  "...................................................................................................." +
  "................86. 61p:5da98o..........................................................b08nb08nb08n" +
  "b08nb08n....ag97ag97ag97ag97ag97........c99d8p8pan9c 6bm:74 6bt:2d 6bv:00 6c3:74e8 6c8:47473w 6cc:78" +
  "756u 6cg:7v 6ci:76 6cm:dm 6cy:3o7b 6d5:5x5x 6dg:2x 6g0:aoaiad8p8zcaaue7ggeecn8w9oaz9ekg 6gh:9yaoada0" +
  "ai 6go:9f808y 6gs:aoadao9e 6j7:6y 6ja:fn 6jm:8z 6mp:ck 6mr:ck 6qa:9l 8sc:33 8sf:9e x6n:h9 1edb:00";
