;; The inner loops of comparing papers in 128-bit SIMD. What each computes is said, and done the same way to the last bit, in
;; src/lib/simd/plainKernels.ts. Addresses are in bytes. No fused and no relaxed instructions: every machine rounds alike.
;; `npm run kernels` makes src/lib/simd/kernelBytes.ts of this.
(module
  (import "kernels" "memory" (memory 1))

  ;; into[at] = Σ x · row list[at], all of 16-bit whole numbers, `stride` bytes each (a multiple of 16, at least 16). Four rows at a time:
  ;; eight products of x meet those of four rows before x is read on.
  (func (export "wholeProducts")
    (param $x i32) (param $table i32) (param $stride i32) (param $list i32) (param $count i32) (param $into i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $at i32)
    (local $v v128) (local $sumA v128) (local $sumB v128) (local $sumC v128) (local $sumD v128)
    (block $few
      (loop $four
        (br_if $few (i32.lt_s (local.get $count) (i32.const 4)))
        (local.set $a (i32.add (local.get $table) (i32.mul (local.get $stride) (i32.load (local.get $list)))))
        (local.set $b (i32.add (local.get $table) (i32.mul (local.get $stride) (i32.load offset=4 (local.get $list)))))
        (local.set $c (i32.add (local.get $table) (i32.mul (local.get $stride) (i32.load offset=8 (local.get $list)))))
        (local.set $d (i32.add (local.get $table) (i32.mul (local.get $stride) (i32.load offset=12 (local.get $list)))))
        (local.set $sumA (v128.const i32x4 0 0 0 0))
        (local.set $sumB (v128.const i32x4 0 0 0 0))
        (local.set $sumC (v128.const i32x4 0 0 0 0))
        (local.set $sumD (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $on
          (local.set $v (v128.load (i32.add (local.get $x) (local.get $at))))
          (local.set $sumA (i32x4.add (local.get $sumA)
            (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $a) (local.get $at))))))
          (local.set $sumB (i32x4.add (local.get $sumB)
            (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $b) (local.get $at))))))
          (local.set $sumC (i32x4.add (local.get $sumC)
            (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $c) (local.get $at))))))
          (local.set $sumD (i32x4.add (local.get $sumD)
            (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $d) (local.get $at))))))
          (br_if $on (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16)))
            (local.get $stride))))
        ;; Four sums of four lanes each to one of four: A0 B0 A1 B1 + A2 B2 A3 B3, the same of C and D, and their halves together.
        (local.set $sumA (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sumA) (local.get $sumB))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sumA) (local.get $sumB))))
        (local.set $sumC (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sumC) (local.get $sumD))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sumC) (local.get $sumD))))
        (v128.store (local.get $into) (i32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $sumA) (local.get $sumC))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $sumA) (local.get $sumC))))
        (local.set $list (i32.add (local.get $list) (i32.const 16)))
        (local.set $into (i32.add (local.get $into) (i32.const 16)))
        (local.set $count (i32.sub (local.get $count) (i32.const 4)))
        (br $four)))
    (block $none
      (loop $one
        (br_if $none (i32.eqz (local.get $count)))
        (local.set $a (i32.add (local.get $table) (i32.mul (local.get $stride) (i32.load (local.get $list)))))
        (local.set $sumA (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $on
          (local.set $sumA (i32x4.add (local.get $sumA)
            (i32x4.dot_i16x8_s
              (v128.load (i32.add (local.get $x) (local.get $at)))
              (v128.load (i32.add (local.get $a) (local.get $at))))))
          (br_if $on (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16)))
            (local.get $stride))))
        (i32.store (local.get $into)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sumA)) (i32x4.extract_lane 1 (local.get $sumA)))
            (i32.add (i32x4.extract_lane 2 (local.get $sumA)) (i32x4.extract_lane 3 (local.get $sumA)))))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (local.set $into (i32.add (local.get $into) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $one))))

  ;; Row i of `into` = Σ value · row column of `block`, over the entries offsets[i] … offsets[i + 1] − 1, of 64-bit numbers; rows of block and
  ;; result are `stride` bytes (a multiple of 64). Eight columns at a time stay in registers while the entries of a row pass.
  (func (export "sparseTimes")
    (param $rows i32) (param $offsets i32) (param $columns i32) (param $values i32)
    (param $block i32) (param $stride i32) (param $into i32)
    (local $k i32) (local $e i32) (local $end i32) (local $at i32) (local $v v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (block $none
      (loop $row
        (br_if $none (i32.eqz (local.get $rows)))
        (local.set $end (i32.load offset=4 (local.get $offsets)))
        (local.set $k (i32.const 0))
        (loop $eight
          (local.set $a (v128.const i64x2 0 0))
          (local.set $b (v128.const i64x2 0 0))
          (local.set $c (v128.const i64x2 0 0))
          (local.set $d (v128.const i64x2 0 0))
          (local.set $e (i32.load (local.get $offsets)))
          (block $passed
            (loop $entry
              (br_if $passed (i32.ge_u (local.get $e) (local.get $end)))
              (local.set $v (v128.load64_splat
                (i32.add (local.get $values) (i32.shl (local.get $e) (i32.const 3)))))
              (local.set $at (i32.add
                (i32.add (local.get $block) (local.get $k))
                (i32.mul
                  (local.get $stride)
                  (i32.load (i32.add (local.get $columns) (i32.shl (local.get $e) (i32.const 2)))))))
              (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $v) (v128.load (local.get $at)))))
              (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $v) (v128.load offset=16 (local.get $at)))))
              (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $v) (v128.load offset=32 (local.get $at)))))
              (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $v) (v128.load offset=48 (local.get $at)))))
              (local.set $e (i32.add (local.get $e) (i32.const 1)))
              (br $entry)))
          (local.set $at (i32.add (local.get $into) (local.get $k)))
          (v128.store (local.get $at) (local.get $a))
          (v128.store offset=16 (local.get $at) (local.get $b))
          (v128.store offset=32 (local.get $at) (local.get $c))
          (v128.store offset=48 (local.get $at) (local.get $d))
          (br_if $eight (i32.lt_u
            (local.tee $k (i32.add (local.get $k) (i32.const 64)))
            (local.get $stride))))
        (local.set $into (i32.add (local.get $into) (local.get $stride)))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  ;; into += Σ factors[k] · row rows[k] of a table of 8-bit whole numbers, one row after the other; `width` numbers a row (a multiple of 8).
  (func (export "addScaled")
    (param $table i32) (param $width i32) (param $rows i32) (param $factors i32) (param $count i32) (param $into i32)
    (local $d i32) (local $k i32) (local $v v128) (local $numbers v128)
    (local $a v128) (local $b v128) (local $c v128) (local $e v128)
    (loop $eight
      (local.set $a (v128.load (local.get $into)))
      (local.set $b (v128.load offset=16 (local.get $into)))
      (local.set $c (v128.load offset=32 (local.get $into)))
      (local.set $e (v128.load offset=48 (local.get $into)))
      (local.set $k (i32.const 0))
      (block $passed
        (loop $row
          (br_if $passed (i32.ge_u (local.get $k) (local.get $count)))
          (local.set $v (v128.load64_splat (i32.add (local.get $factors) (i32.shl (local.get $k) (i32.const 3)))))
          (local.set $numbers (v128.load8x8_s (i32.add
            (i32.add (local.get $table) (local.get $d))
            (i32.mul
              (local.get $width)
              (i32.load (i32.add (local.get $rows) (i32.shl (local.get $k) (i32.const 2))))))))
          (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $v)
            (f64x2.convert_low_i32x4_s (i32x4.extend_low_i16x8_s (local.get $numbers))))))
          (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $v)
            (f64x2.convert_low_i32x4_s (i32x4.extend_low_i16x8_s
              (i8x16.shuffle 4 5 6 7 4 5 6 7 4 5 6 7 4 5 6 7 (local.get $numbers) (local.get $numbers)))))))
          (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $v)
            (f64x2.convert_low_i32x4_s (i32x4.extend_high_i16x8_s (local.get $numbers))))))
          (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $v)
            (f64x2.convert_low_i32x4_s (i32x4.extend_low_i16x8_s
              (i8x16.shuffle 12 13 14 15 12 13 14 15 12 13 14 15 12 13 14 15 (local.get $numbers) (local.get $numbers)))))))
          (local.set $k (i32.add (local.get $k) (i32.const 1)))
          (br $row)))
      (v128.store (local.get $into) (local.get $a))
      (v128.store offset=16 (local.get $into) (local.get $b))
      (v128.store offset=32 (local.get $into) (local.get $c))
      (v128.store offset=48 (local.get $into) (local.get $e))
      (local.set $into (i32.add (local.get $into) (i32.const 64)))
      (br_if $eight (i32.lt_u
        (local.tee $d (i32.add (local.get $d) (i32.const 8)))
        (local.get $width)))))

  ;; into[16 p + l] = Σ x · column l of panel p, each in the order of x: panels of 16 rows lie with the numbers of one place side by side.
  ;; `width` numbers of 64 bits, at least one.
  (func (export "panelProducts")
    (param $x i32) (param $width i32) (param $panels i32) (param $count i32) (param $into i32)
    (local $at i32) (local $end i32) (local $v v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $width) (i32.const 3))))
    (block $none
      (loop $panel
        (br_if $none (i32.eqz (local.get $count)))
        (local.set $a (v128.const i64x2 0 0))
        (local.set $b (v128.const i64x2 0 0))
        (local.set $c (v128.const i64x2 0 0))
        (local.set $d (v128.const i64x2 0 0))
        (local.set $e (v128.const i64x2 0 0))
        (local.set $f (v128.const i64x2 0 0))
        (local.set $g (v128.const i64x2 0 0))
        (local.set $h (v128.const i64x2 0 0))
        (local.set $at (local.get $x))
        (loop $on
          (local.set $v (v128.load64_splat (local.get $at)))
          (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $v) (v128.load (local.get $panels)))))
          (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $v) (v128.load offset=16 (local.get $panels)))))
          (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $v) (v128.load offset=32 (local.get $panels)))))
          (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $v) (v128.load offset=48 (local.get $panels)))))
          (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $v) (v128.load offset=64 (local.get $panels)))))
          (local.set $f (f64x2.add (local.get $f) (f64x2.mul (local.get $v) (v128.load offset=80 (local.get $panels)))))
          (local.set $g (f64x2.add (local.get $g) (f64x2.mul (local.get $v) (v128.load offset=96 (local.get $panels)))))
          (local.set $h (f64x2.add (local.get $h) (f64x2.mul (local.get $v) (v128.load offset=112 (local.get $panels)))))
          (local.set $panels (i32.add (local.get $panels) (i32.const 128)))
          (br_if $on (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 8)))
            (local.get $end))))
        (v128.store (local.get $into) (local.get $a))
        (v128.store offset=16 (local.get $into) (local.get $b))
        (v128.store offset=32 (local.get $into) (local.get $c))
        (v128.store offset=48 (local.get $into) (local.get $d))
        (v128.store offset=64 (local.get $into) (local.get $e))
        (v128.store offset=80 (local.get $into) (local.get $f))
        (v128.store offset=96 (local.get $into) (local.get $g))
        (v128.store offset=112 (local.get $into) (local.get $h))
        (local.set $into (i32.add (local.get $into) (i32.const 128)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $panel))))

  ;; into[r] = x · row r of a table, as four sums of every fourth product, (first + second) + (third + fourth); products after the last whole four go to
  ;; the first. Numbers of 64 bits; rows are `stride` bytes, `fours` those of the whole fours, `width` those of all. `count` is a multiple of 4.
  (func (export "quickProducts")
    (param $x i32) (param $table i32) (param $stride i32) (param $fours i32) (param $width i32) (param $count i32) (param $into i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32) (local $at i32) (local $v v128) (local $w v128)
    (local $a12 v128) (local $a34 v128) (local $b12 v128) (local $b34 v128)
    (local $c12 v128) (local $c34 v128) (local $d12 v128) (local $d34 v128)
    (block $none
      (loop $four
        (br_if $none (i32.eqz (local.get $count)))
        (local.set $a (local.get $table))
        (local.set $b (i32.add (local.get $a) (local.get $stride)))
        (local.set $c (i32.add (local.get $b) (local.get $stride)))
        (local.set $d (i32.add (local.get $c) (local.get $stride)))
        (local.set $a12 (v128.const i64x2 0 0))
        (local.set $a34 (v128.const i64x2 0 0))
        (local.set $b12 (v128.const i64x2 0 0))
        (local.set $b34 (v128.const i64x2 0 0))
        (local.set $c12 (v128.const i64x2 0 0))
        (local.set $c34 (v128.const i64x2 0 0))
        (local.set $d12 (v128.const i64x2 0 0))
        (local.set $d34 (v128.const i64x2 0 0))
        (local.set $at (i32.const 0))
        (block $whole
          (loop $on
            (br_if $whole (i32.ge_u (local.get $at) (local.get $fours)))
            (local.set $v (v128.load (i32.add (local.get $x) (local.get $at))))
            (local.set $w (v128.load offset=16 (i32.add (local.get $x) (local.get $at))))
            (local.set $a12 (f64x2.add (local.get $a12)
              (f64x2.mul (local.get $v) (v128.load (i32.add (local.get $a) (local.get $at))))))
            (local.set $a34 (f64x2.add (local.get $a34)
              (f64x2.mul (local.get $w) (v128.load offset=16 (i32.add (local.get $a) (local.get $at))))))
            (local.set $b12 (f64x2.add (local.get $b12)
              (f64x2.mul (local.get $v) (v128.load (i32.add (local.get $b) (local.get $at))))))
            (local.set $b34 (f64x2.add (local.get $b34)
              (f64x2.mul (local.get $w) (v128.load offset=16 (i32.add (local.get $b) (local.get $at))))))
            (local.set $c12 (f64x2.add (local.get $c12)
              (f64x2.mul (local.get $v) (v128.load (i32.add (local.get $c) (local.get $at))))))
            (local.set $c34 (f64x2.add (local.get $c34)
              (f64x2.mul (local.get $w) (v128.load offset=16 (i32.add (local.get $c) (local.get $at))))))
            (local.set $d12 (f64x2.add (local.get $d12)
              (f64x2.mul (local.get $v) (v128.load (i32.add (local.get $d) (local.get $at))))))
            (local.set $d34 (f64x2.add (local.get $d34)
              (f64x2.mul (local.get $w) (v128.load offset=16 (i32.add (local.get $d) (local.get $at))))))
            (local.set $at (i32.add (local.get $at) (i32.const 32)))
            (br $on)))
        (block $whole
          (loop $rest
            (br_if $whole (i32.ge_u (local.get $at) (local.get $width)))
            (local.set $v (v128.load64_zero (i32.add (local.get $x) (local.get $at))))
            (local.set $a12 (f64x2.add (local.get $a12)
              (f64x2.mul (local.get $v) (v128.load64_zero (i32.add (local.get $a) (local.get $at))))))
            (local.set $b12 (f64x2.add (local.get $b12)
              (f64x2.mul (local.get $v) (v128.load64_zero (i32.add (local.get $b) (local.get $at))))))
            (local.set $c12 (f64x2.add (local.get $c12)
              (f64x2.mul (local.get $v) (v128.load64_zero (i32.add (local.get $c) (local.get $at))))))
            (local.set $d12 (f64x2.add (local.get $d12)
              (f64x2.mul (local.get $v) (v128.load64_zero (i32.add (local.get $d) (local.get $at))))))
            (local.set $at (i32.add (local.get $at) (i32.const 8)))
            (br $rest)))
        (v128.store (local.get $into) (f64x2.add
          (f64x2.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a12) (local.get $b12))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a12) (local.get $b12)))
          (f64x2.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a34) (local.get $b34))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a34) (local.get $b34)))))
        (v128.store offset=16 (local.get $into) (f64x2.add
          (f64x2.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $c12) (local.get $d12))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $c12) (local.get $d12)))
          (f64x2.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $c34) (local.get $d34))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $c34) (local.get $d34)))))
        (local.set $table (i32.add (local.get $d) (local.get $stride)))
        (local.set $into (i32.add (local.get $into) (i32.const 32)))
        (local.set $count (i32.sub (local.get $count) (i32.const 4)))
        (br $four))))

  ;; into[at] += Σ spread[column] · value over entries offsets[row] + skip … of row list[at], so many at most, of 16-bit whole numbers.
  (func (export "sparseProducts")
    (param $spread i32) (param $offsets i32) (param $columns i32) (param $values i32) (param $skip i32) (param $most i32)
    (param $list i32) (param $count i32) (param $into i32)
    (local $e i32) (local $end i32) (local $sum i32) (local $offset i32)
    (block $none
      (loop $row
        (br_if $none (i32.eqz (local.get $count)))
        (local.set $offset (i32.add (local.get $offsets) (i32.shl (i32.load (local.get $list)) (i32.const 2))))
        (local.set $e (i32.add (i32.load (local.get $offset)) (local.get $skip)))
        (local.set $end (i32.load offset=4 (local.get $offset)))
        (if (i32.lt_u (i32.add (local.get $e) (local.get $most)) (local.get $end))
          (then (local.set $end (i32.add (local.get $e) (local.get $most)))))
        (local.set $sum (i32.load (local.get $into)))
        (block $passed
          (loop $entry
            (br_if $passed (i32.ge_u (local.get $e) (local.get $end)))
            (local.set $sum (i32.add (local.get $sum) (i32.mul
              (i32.load16_s (i32.add (local.get $values) (i32.shl (local.get $e) (i32.const 1))))
              (i32.load16_s (i32.add
                (local.get $spread)
                (i32.shl
                  (i32.load (i32.add (local.get $columns) (i32.shl (local.get $e) (i32.const 2))))
                  (i32.const 1)))))))
            (local.set $e (i32.add (local.get $e) (i32.const 1)))
            (br $entry)))
        (i32.store (local.get $into) (local.get $sum))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (local.set $into (i32.add (local.get $into) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $row))))

  ;; For p in from … end − 1: sums[items[p]] += value · weights[p], of whole numbers above 0; what had no sum yet is noted in `met`. Gives how many are
  ;; noted, `count` of them before.
  (func (export "addTerm")
    (param $items i32) (param $weights i32) (param $from i32) (param $end i32) (param $value i32)
    (param $sums i32) (param $met i32) (param $count i32) (result i32)
    (local $item i32) (local $at i32) (local $sum i32)
    (block $passed
      (loop $entry
        (br_if $passed (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $item (i32.load (i32.add (local.get $items) (i32.shl (local.get $from) (i32.const 2)))))
        (local.set $at (i32.add (local.get $sums) (i32.shl (local.get $item) (i32.const 2))))
        (local.set $sum (i32.load (local.get $at)))
        (i32.store (i32.add (local.get $met) (i32.shl (local.get $count) (i32.const 2))) (local.get $item))
        (local.set $count (i32.add (local.get $count) (i32.eqz (local.get $sum))))
        (i32.store (local.get $at) (i32.add (local.get $sum) (i32.mul
          (local.get $value)
          (i32.load16_s (i32.add (local.get $weights) (i32.shl (local.get $from) (i32.const 1)))))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $entry)))
    (local.get $count))

  ;; For p in from … end − 1: sums[items[p]] += value · weights[p], of 64-bit numbers.
  (func (export "addColumn")
    (param $items i32) (param $weights i32) (param $from i32) (param $end i32) (param $value f64) (param $sums i32)
    (local $at i32)
    (block $passed
      (loop $entry
        (br_if $passed (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $at (i32.add
          (local.get $sums)
          (i32.shl (i32.load (i32.add (local.get $items) (i32.shl (local.get $from) (i32.const 2)))) (i32.const 3))))
        (f64.store (local.get $at) (f64.add (f64.load (local.get $at)) (f64.mul
          (f64.load (i32.add (local.get $weights) (i32.shl (local.get $from) (i32.const 3))))
          (local.get $value))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $entry))))
)
