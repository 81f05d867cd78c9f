"""What people type, and what they mean by it."""

import unicodedata

FOUND_FIRST = {
    "vi": {
        # The message every vaccinated person needs; campaigns and portals of the time come after it.
        "tiem chung": "thong-diep/after-injection/",
        "tiêm chủng": "thong-diep/after-injection/",
        "TIEM CHUNG": "thong-diep/after-injection/",
        unicodedata.normalize("NFD", "tiêm chủng"): "thong-diep/after-injection/",
        "duong day nong": "duong-day-nong/",
        # Who looks for a vaccination point asks where; the honest answer stands under that question.
        "diem tiem": "hoi-dap/nay-tiem-vac-xin-nao/",
        unicodedata.normalize("NFD", "điểm tiêm"): "hoi-dap/nay-tiem-vac-xin-nao/",
        "khau trang": "huong-dan/deo-khau-trang/",
        # The page of that name: it says that the app is replaced, and by what.
        "so suc khoe dien tu": "ung-dung/so-suc-khoe-dien-tu/",
        "1900 9095": "duong-day-nong/bo-y-te-1900-9095/",
        "19009095": "duong-day-nong/bo-y-te-1900-9095/",
        "1900.9095": "duong-day-nong/bo-y-te-1900-9095/",
        "gọi 1900-90-95": "duong-day-nong/bo-y-te-1900-9095/",
        "+84 24 6282 7979": "duong-day-nong/vu-truyen-thong-bo-y-te/",
        "115": "duong-day-nong/cap-cuu-115/",
        "488/KH-UBND": "van-ban-chi-dao/488-kh-ubnd/",
        "488": "van-ban-chi-dao/488-kh-ubnd/",
        "cap cuu": "duong-day-nong/cap-cuu-115/",
        "5k": "thong-diep/5k/",
        # The place itself, which says what became of it; its campaign and its papers follow.
        "bac kan": "dia-phuong/bac-kan/",
        # Words people use instead of the official ones.
        "hotline": "duong-day-nong/",
        "xe cứu thương": "duong-day-nong/cap-cuu-115/",
        "tác dụng phụ": "thong-diep/after-injection/",
        # Ways to write one word.
        "vắc xin": "huong-dan/vi-sao-tiem-vac-xin/",
        "vacxin": "huong-dan/vi-sao-tiem-vac-xin/",
        "vaccine": "huong-dan/vi-sao-tiem-vac-xin/",
        "vaccin": "huong-dan/vi-sao-tiem-vac-xin/",
        # Who wants to call gets numbers, whatever else answers.
        "gọi": "duong-day-nong/cap-cuu-115/",
        "số điện thoại": "duong-day-nong/",
        "gọi bác sĩ": "duong-day-nong/cap-cuu-115/",
    },
    "en": {
        "face mask": "en/huong-dan/deo-khau-trang/",
        "hotline": "en/duong-day-nong/",
        # What is offered today, before the archive of what was.
        "vaccine": "en/hoi-dap/nay-tiem-vac-xin-nao/",
        # What to use now, before the app that is gone.
        "health book": "en/huong-dan/so-suc-khoe-dien-tu-hien-nay/",
        "emergency": "en/duong-day-nong/cap-cuu-115/",
        "call": "en/duong-day-nong/cap-cuu-115/",
        "phone number": "en/duong-day-nong/cap-cuu-115/",
        # Words copied from a Vietnamese poster.
        "khau trang": "en/huong-dan/deo-khau-trang/",
    },
}

MEANT = {
    # One letter left out, added, changed, two in the wrong order; and a whole question.
    "khau trag": "huong-dan/deo-khau-trang/",
    "khauu trang": "huong-dan/deo-khau-trang/",
    "khẩu trâng": "huong-dan/deo-khau-trang/",
    "khau tranh": "huong-dan/deo-khau-trang/",
    "kahu trang": "huong-dan/deo-khau-trang/",
    "tim chung": "thong-diep/after-injection/",
    "cap cuo": "duong-day-nong/cap-cuu-115/",
    "duong day nog": "duong-day-nong/",
    "hotlne": "duong-day-nong/",
    "vacxim": "huong-dan/vi-sao-tiem-vac-xin/",
    "con tôi bị sốt sau khi tiêm phải làm gì": "hoi-dap/sau-tiem-thay-bat-thuong/",
}

FOLDED = {
    "Tiêm chủng": "tiem chung",
    "ĐƯỜNG DÂY NÓNG": "duong day nong",
    "Điểm tiêm": "diem tiem",
    "ðiểm tiêm": "diem tiem",
    "Quỵnh Ẩm ễ ỡ ữ ặ": "quynh am e o u a",
    "488/KH-UBND": "488 kh ubnd",
    "  1900.9095 ": "1900 9095",
    "“2K+”, 5K…": "2k 5k",
    "Sổ\u00a0tay": "so tay",
    "ꪀꪱꪙ": "ꪀꪱꪙ",
    "?!": "",
}
