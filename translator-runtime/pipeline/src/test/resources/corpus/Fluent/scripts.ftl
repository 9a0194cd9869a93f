arabic = مرحبا { $user }، لديك رسالة
hebrew = שלום, { $user }
japanese = こんにちは、{ $user }さん
chinese =
    你好，
    世界
emoji = 👋 Hello { $user } 🌍
greek = Καλημέρα
combining = Café
isolates = ⁨{ $user }⁩ wrote
