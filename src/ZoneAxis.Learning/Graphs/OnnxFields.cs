namespace ZoneAxis.Learning.Graphs;

/// <summary>The numbers of the fields of an ONNX file that are written here.</summary>
/// <remarks>
/// Source: <c>onnx/onnx.proto3</c> of the ONNX project (github.com/onnx/onnx, Apache-2.0), version 1.12, whose IR version is 8 and whose
/// operator set is 17. The numbers never change between versions. None of its text is used.
/// </remarks>
internal static class OnnxFields
{
    /// <summary>The IR version that is written.</summary>
    public const long IrVersion = 8;

    /// <summary>The operator set that is written: old enough for any runtime since June 2022.</summary>
    public const long OperatorSet = 17;

    /// <summary>TensorProto.DataType FLOAT.</summary>
    public const long Float = 1;

    /// <summary>TensorProto.DataType INT64.</summary>
    public const long Int64 = 7;

    /// <summary>The fields of ModelProto.</summary>
    public static class Model
    {
        public const int IrVersion = 1;
        public const int ProducerName = 2;
        public const int ProducerVersion = 3;
        public const int DocString = 6;
        public const int Graph = 7;
        public const int OpsetImport = 8;
        public const int MetadataProps = 14;
    }

    /// <summary>The fields of OperatorSetIdProto.</summary>
    public static class Opset
    {
        public const int Domain = 1;
        public const int Version = 2;
    }

    /// <summary>The fields of StringStringEntryProto.</summary>
    public static class Entry
    {
        public const int Key = 1;
        public const int Value = 2;
    }

    /// <summary>The fields of GraphProto.</summary>
    public static class Graph
    {
        public const int Node = 1;
        public const int Name = 2;
        public const int Initializer = 5;
        public const int Input = 11;
        public const int Output = 12;
    }

    /// <summary>The fields of NodeProto.</summary>
    public static class Node
    {
        public const int Input = 1;
        public const int Output = 2;
        public const int Name = 3;
        public const int OpType = 4;
        public const int Attribute = 5;
    }

    /// <summary>The fields of AttributeProto, and its AttributeType.</summary>
    public static class Attribute
    {
        public const int Name = 1;
        public const int F = 2;
        public const int I = 3;
        public const int Ints = 8;
        public const int Type = 20;
        public const long FloatType = 1;
        public const long IntType = 2;
        public const long IntsType = 7;
    }

    /// <summary>The fields of TensorProto.</summary>
    public static class Tensor
    {
        public const int Dims = 1;
        public const int DataType = 2;
        public const int Name = 8;
        public const int RawData = 9;
    }

    /// <summary>The fields of ValueInfoProto.</summary>
    public static class ValueInfo
    {
        public const int Name = 1;
        public const int Type = 2;
        public const int DocString = 3;
    }

    /// <summary>The fields of TypeProto and of its Tensor.</summary>
    public static class Type
    {
        public const int TensorType = 1;
        public const int ElemType = 1;
        public const int Shape = 2;
    }

    /// <summary>The fields of TensorShapeProto and of its Dimension.</summary>
    public static class Shape
    {
        public const int Dim = 1;
        public const int DimValue = 1;
        public const int DimParam = 2;
    }
}
