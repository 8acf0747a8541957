/**
 * Advance widths of Inter, made by scripts/typeface-widths.ts from @fontsource/inter (OFL 1.1). Ranges of code points, each as its first
 * code point in base 36, a colon, and two base-36 digits a character: its width in 1/512 em, rounded up.
 */
export const UNITS_PER_EM = 512;

export const WIDTHS_400 =
  "w:40446n9195dz964a5757759f446k44558z5t8p8t978g8u828t8u444b9f9f9f7adr9u9baeaa8k8famal3u859k82cvaqaw93" +
  "aw969597al9ue19q9o8y5755576q6i4m808q858q8b5a8q8f3g3g7t3gch8f8j8q8q5d7j4o8f80bn7s807v634r639f 4g:4044" +
  "858pab7u3v838fd06h8b9f 4u:9h6t6i9f6b6d4m8c8l443u4c6v8bbfc2ck7a9u9u9u9u9u9ue5ae8k8k8k8k3u3u3u3uahaqaw" +
  "awawawaw9fawalalalal9o928s808080808080d2858b8b8b8b3g3g3g3g8b8f8j8j8j8j8j9f8j8f8f8f8f808q809u809u809u" +
  "80ae85ae85ae85ae85aaa4ah8q8k8b8k8b8k8b8k8b8k8bam8qam8qam8qam8qal8fb28f3u3g3u3g3u3g3u3g3u3gby6w853g9k" +
  "7t7h823g823g824u80548h3gaq8faq8faq8f 96:aq8faw8jaw8jaw8jebe8965d965d965d957j957j957j957j974o975d974o" +
  "al8fal8fal8fal8fal8fal8fe1bn9o809o8y7v8y7v8y7v4h8qb99c8qb79vaeae89ahc8918q7q8kam8t8f5kam92dk3x4t9o7t" +
  "3g95cxaq8fawau8ice93b18qac957j8z7s4o984m97ak8uaw91a59o8y7v9r9r8u7q8p8o7r7q913t543g44 cl:i5glg6bi6wiu" +
  "e6bv9u803u3gaw8jal8fal8fal8fal8fal8f8b9u809u80e5d2am9kam8q9k7taw8jaw8j9r8u3gj8i5glam8qfx92aq8f9u80e5" +
  "d2aw8j9u809u808k8b8k8b3u3g3u3gaw8jaw8j965d965dal8fal8f957j974o917ral8f90ay90908y7v9u808k8baw8jaw8jaw" +
  "8jaw8j9o805oan5t3gcwcw9uae8589977j7v7q7r9bakac8k8b8m3gaw8q985d9i80808q8q8o7q gm:8q8q7r8bap7n7n9x823g" +
  "8q8q7z8jab8f8f8f3g3x4w3g5y3g95chchch8f8f918jbfbn945d565d hq:4w4w7w7w7j5757 hy:7c4o4n91907r80bn80827v" +
  " ia:8u8w7q7q7q7qaw82828h8e4y7t6v8q7q7qfie9 iu:an7zbdbzaiae6f7p908z676g2u433u566f8b603g6u3u3q3u2d2i6e" +
  "6e6f6f6f6f5w5w2j6s54542j jy:54543u3u2d2i5656563u ka:49 kc:777240556g2u5k5q6e565656565656576i6f6a5454" +
  "555541547r7r6g443t3t3t3t6f6e6f0000 lf:0000 lk:0000 mb:3g ok:3t3uaq oq:3u8585854b85 p0:3v9l9u44aicj5s" +
  " p8:ca pa:cice3x9u9b899p8k8yalaw3u9k9ucvaq9cawal93 pv:9t979ocj9qcjaz3u9o9g7n8f3x8f9g8h808b7n798f8u3x" +
  "7h958c8d7y8j8m8q848w6n8fa984b3bg3x8f8j8fbg9k91919kc19k9rbo7h rg:8g7m s0:ab91853gaw6f6f s9:aecv sc:8q" +
  "aeaeae8k8kbz89ae953u3u85fug0cl9kaq8yaa9u979b89bo8kdo8taqaq9kancvalawal93ae978ybs9qa99zdndubmck99aeeg" +
  "96808g82688q8bbj718f8f7q87az8e8j8d8q856n809s7s8i88bpbx96ah7y85c07w8b8b8f68857j3g3g3gd6cr8f7q8f808d w" +
  "g:8968 xc:9o80 5q8:7n 5ql:az 5qz:6n 5s3:5q 5s7:68685y 5sd:68 5sf:5n8w 5si:63 5sm:683i67 5sr:5z 5sy:2" +
  "u43675z 5uk:5t 5uo:3x 5vf:5q 5vj:6g 5xc:9u809b8q9b8q9b8qae85aa8qaa8qaa8qaa8qaa8q8k8b8k8b8k8b8k8b8k8b" +
  "8f5aam8qal8fal8fal8fal8fal8f3u3g3u3g9k7t9k7t9k7t823g823g823g823gcvchcvchcvchaq8faq8faq8faq8faw8jaw8j" +
  "aw8jaw8j938q938q965d965d965d965d957j957j957j957j957j974o974o974o974oal8fal8fal8fal8fal8f9u809u80e1bn" +
  "e1bne1bne1bne1bn9q7s9q7s9o808y7v8y7v8y7v8f4obn80804h 61p:55a37p9u809u809u809u809u809u809u809u809u809" +
  "u809u809u808k8b8k8b8k8b8k8b8k8b8k8b8k8b8k8b3u3g3u3gaw8jaw8jaw8jaw8jaw8jaw8jaw8jau8iau8iau8iau8iau8ia" +
  "l8fal8fak8uak8uak8uak8uak8u9o809o809o809o80as7u7r7rad92 6bm:74 6bt:2l 6bv:00 6c3:74e8 6c8:3q3q3g 6cc" +
  ":6a6a60 6cg:70 6ci:80 6cm:cb 6cy:366b 6d5:5h5h 6dg:2r 6g0:aeaeae8l8pc8aydrfydlbn8q9ia497js 6gh:9ham9" +
  "u90ae 6go:977q8h 6gs:ac9zac9b 6j7:6c 6ja:fk 6jm:8p 6mp:bv 6mr:bv 6qa:9f 8sc:2u 8sf:93 x6n:gs 1edb:00";

export const WIDTHS_600 =
  "w:3l4l7g9699eb9g4n5b5b7p9l4k6n4k5e9e618v929h8q948794944k4p9l9l9l7re8ad9eaiaa8m8daoam3y89a082d5atay97" +
  "b09a999eahadeja9a69a5b5e5b6v6p50868w8b8w8f5j8x8q3q3q843qct8q8o8w8w5o7u518q8dby848e826h546h9l 4g:3l4l" +
  "8b8zao814i838qd06k919l 4u:9g6g6j9l6h6m508r8k4k4q4m6y91bucecx7radadadadadadefai8m8m8m8m3y3y3y3yapatay" +
  "ayayayay9layahahahaha69d96868686868686d08b8f8f8f8f3q3q3q3q8g8q8o8o8o8o8o9l8o8q8q8q8q8e8w8ead86ad86ad" +
  "86ai8bai8bai8bai8baaajap8w8m8f8m8f8m8f8m8f8m8fao8xao8xao8xao8xam8qbc8q3y3q3y3q3y3q3y3q3y3qc77g893qa0" +
  "8482823q823q825d865z8k3qat8qat8qat8q 96:at8qay8oay8oay8oefe49a5o9a5o9a5o997u997u997u997u9e519e5z9e51" +
  "ah8qah8qah8qah8qah8qah8qejbya68ea69a829a829a824s8wbu9c8wbsafaiai8napcq9d8w8p8mao928d69aoa0du4952a484" +
  "3q9jdcat8qayb08ncza0bn8wao997u9c8q519y509eag97b19caua09a829s9s93808v8x8q819e435f3q4l cl:icgygbbs7gj2" +
  "ejcgad863y3qay8oah8qah8qah8qah8qah8q8fad86ad86efd0ao9qao8xa084ay8oay8o9s933qjkicgyao8xfza1at8qad86ef" +
  "d0ay8oad86ad868m8f8m8f3y3q3y3qay8oay8o9a5o9a5oah8qah8q997u9e519c81am8q9cb49c9c9a82ad868m8fay8oay8oay" +
  "8oay8oa68e5yay6c3qdadaadai8b8h9e7u8281819laqao8m8f8t3qaz8w9h5oa08e868w8w8v80 gm:8w8w808fb97u7ual883q" +
  "8x8x81939z8q8q8q3q49593q6l3q9rctctct8q8q938obhcoa25o5e5o hq:565684847u5g5g hy:7u51509i9c818dby8e8582" +
  " ia:939b80808080ay86888q8p60846x8w8080g1ee iu:bk9fc1crb4ay7e7d9i9i6g6q334c415d6p8j6b3j714247432d2g6q" +
  "6q7e7e6p6p6c6c2r6f5d5d2r jy:5d5d43432d2g5f5f5f4q ka:4w kc:767m435e6p325t626p5e5e5e5e5e62637e6q755e5e" +
  "5e5e4n5d86866p4k4q4q4q4q6q6q7e0000 lf:0000 lk:0000 mb:3w ok:4242at oq:438b8b8b4p89 p0:4ja1ad4kb2d26d" +
  " p8:cu pa:dacx49ad9e8aaa8m9aamay3ya0add5at9nayam97 pv:9v9ea6coa9cob33ya69r7u8q498q9r8m8d8j7u7i8q8w49" +
  "829j8r8m7y8o8y8w8a95728qb08fblbq498q8o8qbqa09d9d9xcr9xadcp82 rg:8h7n s0:ao9d8b3qay6p6p s9:aid5 sc:8w" +
  "aiaiai8m8mc58aai993y3y89fwg1cpa0at9lacad979e8ac58mep92atata0aod5amayam97ai9e9lbva9apa1dxe9brcx9daiep" +
  "9a868m866d978fc27a8q8q848hbd8p8o8m8w8b728ean84928gc2ce9ib5898bc8848f8f8q6d8b7u3q3q3qdcd18q848q8e8m w" +
  "g:8a6d xc:a68d 5q8:86 5ql:bd 5qz:72 5s3:5x 5s7:6f6f64 5sd:6g 5sf:5y95 5si:69 5sm:6f3s6g 5sr:6a 5sy:3" +
  "24c6g6a 5uk:61 5uo:45 5vf:5y 5vj:6p 5xc:ad869e8w9e8w9e8wai8baa8waa8waa8waa8waa8w8m8f8m8f8m8f8m8f8m8f" +
  "8d5jao8xam8qam8qam8qam8qam8q3y3q3y3qa084a084a084823q823q823q823qd5ctd5ctd5ctat8qat8qat8qat8qay8oay8o" +
  "ay8oay8o978w978w9a5o9a5o9a5o9a5o997u997u997u997u997u9e519e519e519e51ah8qah8qah8qah8qah8qad8dad8dejby" +
  "ejbyejbyejbyejbya984a984a68e9a829a829a828q51by8e864s 61p:5da98oad86ad86ad86ad86ad86ad86ad86ad86ad86a" +
  "d86ad86ad868m8f8m8f8m8f8m8f8m8f8m8f8m8f8m8f3y3q3y3qay8oay8oay8oay8oay8oay8oay8ob08nb08nb08nb08nb08na" +
  "h8qah8qag97ag97ag97ag97ag97a68ea68ea68ea68ec99d8p8pan9c 6bm:74 6bt:2d 6bv:00 6c3:74e8 6c8:47473w 6cc" +
  ":78756u 6cg:7v 6ci:76 6cm:dm 6cy:3o7b 6d5:5x5x 6dg:2x 6g0:aoaiad8p8zcaaue7ggeecn8w9oaz9ekg 6gh:9yaoa" +
  "da0ai 6go:9f808y 6gs:aoadao9e 6j7:6y 6ja:fn 6jm:8z 6mp:ck 6mr:ck 6qa:9l 8sc:33 8sf:9e x6n:h9 1edb:00";
