<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Shop</name>
    <message numerus="yes">
        <location filename="shop.cpp" line="0"/>
        <source>Add add: %n item(s) no. 0</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="3"/>
        <source>Remove payment: %1 of 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="6"/>
        <source>Order order: %1 of 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="9"/>
        <source>Customer discount: %1 of 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="12"/>
        <source>Invoice invoice: %1 of 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="15"/>
        <source>Delivery review: %1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="18"/>
        <source>Address address: %n item(s) no. 6</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="21"/>
        <source>Payment remove: %1 of 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="24"/>
        <source>Refund refund: %1 of 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="27"/>
        <source>Discount customer: %1 of 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="30"/>
        <source>Wishlist wishlist: %1 of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="33"/>
        <source>Review delivery: %1 of 11</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="36"/>
        <source>Add add: %n item(s) no. 12</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="39"/>
        <source>Remove payment: %1 of 13</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="42"/>
        <source>Order order: %1 of 14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="45"/>
        <source>Customer discount: %1 of 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="48"/>
        <source>Invoice invoice: %1 of 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="51"/>
        <source>Delivery review: %1 of 17</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="54"/>
        <source>Address address: %n item(s) no. 18</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="57"/>
        <source>Payment remove: %1 of 19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="60"/>
        <source>Refund refund: %1 of 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="63"/>
        <source>Discount customer: %1 of 21</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="66"/>
        <source>Wishlist wishlist: %1 of 22</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="69"/>
        <source>Review delivery: %1 of 23</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="72"/>
        <source>Add add: %n item(s) no. 24</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="75"/>
        <source>Remove payment: %1 of 25</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="78"/>
        <source>Order order: %1 of 26</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="81"/>
        <source>Customer discount: %1 of 27</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="84"/>
        <source>Invoice invoice: %1 of 28</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="87"/>
        <source>Delivery review: %1 of 29</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="90"/>
        <source>Address address: %n item(s) no. 30</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="93"/>
        <source>Payment remove: %1 of 31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="96"/>
        <source>Refund refund: %1 of 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="99"/>
        <source>Discount customer: %1 of 33</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="102"/>
        <source>Wishlist wishlist: %1 of 34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="105"/>
        <source>Review delivery: %1 of 35</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="108"/>
        <source>Add add: %n item(s) no. 36</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="111"/>
        <source>Remove payment: %1 of 37</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="114"/>
        <source>Order order: %1 of 38</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="117"/>
        <source>Customer discount: %1 of 39</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="120"/>
        <source>Invoice invoice: %1 of 40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="123"/>
        <source>Delivery review: %1 of 41</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="126"/>
        <source>Address address: %n item(s) no. 42</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="129"/>
        <source>Payment remove: %1 of 43</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="132"/>
        <source>Refund refund: %1 of 44</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="135"/>
        <source>Discount customer: %1 of 45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="138"/>
        <source>Wishlist wishlist: %1 of 46</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="141"/>
        <source>Review delivery: %1 of 47</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="144"/>
        <source>Add add: %n item(s) no. 48</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="147"/>
        <source>Remove payment: %1 of 49</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="150"/>
        <source>Order order: %1 of 50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="153"/>
        <source>Customer discount: %1 of 51</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="156"/>
        <source>Invoice invoice: %1 of 52</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="159"/>
        <source>Delivery review: %1 of 53</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="162"/>
        <source>Address address: %n item(s) no. 54</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="165"/>
        <source>Payment remove: %1 of 55</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="168"/>
        <source>Refund refund: %1 of 56</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="171"/>
        <source>Discount customer: %1 of 57</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="174"/>
        <source>Wishlist wishlist: %1 of 58</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="177"/>
        <source>Review delivery: %1 of 59</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="180"/>
        <source>Add add: %n item(s) no. 60</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="183"/>
        <source>Remove payment: %1 of 61</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="186"/>
        <source>Order order: %1 of 62</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="189"/>
        <source>Customer discount: %1 of 63</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="192"/>
        <source>Invoice invoice: %1 of 64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="195"/>
        <source>Delivery review: %1 of 65</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="198"/>
        <source>Address address: %n item(s) no. 66</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="201"/>
        <source>Payment remove: %1 of 67</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="204"/>
        <source>Refund refund: %1 of 68</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="207"/>
        <source>Discount customer: %1 of 69</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="210"/>
        <source>Wishlist wishlist: %1 of 70</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="213"/>
        <source>Review delivery: %1 of 71</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="216"/>
        <source>Add add: %n item(s) no. 72</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="219"/>
        <source>Remove payment: %1 of 73</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="222"/>
        <source>Order order: %1 of 74</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="225"/>
        <source>Customer discount: %1 of 75</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="228"/>
        <source>Invoice invoice: %1 of 76</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="231"/>
        <source>Delivery review: %1 of 77</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="234"/>
        <source>Address address: %n item(s) no. 78</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="237"/>
        <source>Payment remove: %1 of 79</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="240"/>
        <source>Refund refund: %1 of 80</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="243"/>
        <source>Discount customer: %1 of 81</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="246"/>
        <source>Wishlist wishlist: %1 of 82</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="249"/>
        <source>Review delivery: %1 of 83</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="shop.cpp" line="252"/>
        <source>Add add: %n item(s) no. 84</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="shop.cpp" line="255"/>
        <source>Remove payment: %1 of 85</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="258"/>
        <source>Order order: %1 of 86</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="261"/>
        <source>Customer discount: %1 of 87</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="264"/>
        <source>Invoice invoice: %1 of 88</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="shop.cpp" line="267"/>
        <source>Delivery review: %1 of 89</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
